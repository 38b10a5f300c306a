/** The people who may sign in: added, changed and given new PINs by the lead. */
import type { AccessDocument, Role, StaffRecord } from './document.ts'
import type { AccessStore, Secrets } from './ports.ts'

export type Staff = ReturnType<typeof createStaff>
export type StaffChange = { name?: string; role?: Role; enabled?: boolean }

export function createStaff(store: AccessStore, secrets: Secrets) {
  const find = (id: string) => store.read().staff.find(each => each.id === id)
  const endSessions = new Set<(staff: string) => void>()
  const leads = () => store.read().staff.filter(each => each.role === 'lead' && each.enabled)
  const isLastLead = (id: string) => leads().length === 1 && leads()[0]?.id === id

  /** Changes somebody and ends their sessions in one write: a disk that refuses takes both or neither. */
  async function changeAndEnd(id: string, change: (document: AccessDocument) => void): Promise<void> {
    await store.update(document => {
      change(document)
      document.sessions = document.sessions.filter(each => each.staff !== id)
    })
    for (const tell of endSessions) tell(id)
  }

  const assign = (id: string, change: Partial<StaffRecord>) => (document: AccessDocument) => {
    const record = document.staff.find(each => each.id === id)
    if (record) Object.assign(record, change)
  }

  return {
    list: (): readonly StaffRecord[] => store.read().staff,

    /** Null when somebody has this id already. `pin` is chosen at random unless given (unattended installs). */
    async add(id: string, name: string, role: Role, pin = secrets.pin()) {
      const record: StaffRecord = { id, name, role, enabled: true, pin: await secrets.hashPin(pin) }
      if (find(id)) return null
      await store.update(document => void document.staff.push(record))
      return { record, pin }
    },

    /** Disabling or changing the role of a person ends their sessions; the last lead stays. */
    async change(
      id: string,
      change: StaffChange,
    ): Promise<StaffRecord | { refused: 'not-found' | 'wrong-state' }> {
      if (!find(id)) return { refused: 'not-found' }
      if (isLastLead(id) && (change.enabled === false || change.role === 'staff'))
        return { refused: 'wrong-state' }
      if (change.enabled === false || change.role) await changeAndEnd(id, assign(id, change))
      else await store.update(assign(id, change))
      return find(id) ?? { refused: 'not-found' }
    },

    async remove(id: string): Promise<'removed' | 'not-found' | 'wrong-state'> {
      if (!find(id)) return 'not-found'
      if (isLastLead(id)) return 'wrong-state'
      await changeAndEnd(id, document => {
        document.staff = document.staff.filter(each => each.id !== id)
      })
      return 'removed'
    },

    async newPin(id: string): Promise<{ record: StaffRecord; pin: string } | null> {
      if (!find(id)) return null
      const pin = secrets.pin()
      await changeAndEnd(id, assign(id, { pin: await secrets.hashPin(pin) }))
      const record = find(id)
      return record ? { record, pin } : null
    },

    onEnded(tell: (staff: string) => void): () => void {
      endSessions.add(tell)
      return () => endSessions.delete(tell)
    },
  }
}
