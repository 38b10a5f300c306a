/** Pairing devices with one-time codes, recognising and revoking them. Called by the edge. */
import type { DeviceActor } from './actor.ts'
import { createBackOff } from './back-off.ts'
import type { DeviceKind, DeviceRecord } from './document.ts'
import type { AccessStore, Secrets } from './ports.ts'

const codeLives = 10 * 60_000

export type Seen = { at: number; battery: number | null; version: string }
export type PairRefusal = { refused: 'not-found' } | { refused: 'too-many-requests'; retryAfter: number }
export type Devices = ReturnType<typeof createDevices>

/** Reads a code as people type it: small letters, spaces and hyphens, O for 0, I and L for 1 (Crockford). */
export const readCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

export function createDevices(store: AccessStore, secrets: Secrets, mono: () => number, wall: () => number) {
  const backOff = createBackOff(20, 30_000)
  const seen = new Map<string, Seen>()
  /** When the code of a device ends, on the monotonic clock. A restart ends them all: nobody can say how old they are. */
  const codeEnds = new Map<string, number>()
  const revoked = new Set<(device: string) => void>()
  const voiced = new Set<(device: string, speaks: boolean) => void>()

  const mayPair = ({ id, code }: DeviceRecord) =>
    code !== null && mono() < (codeEnds.get(id) ?? Number.NEGATIVE_INFINITY)

  const actor = (record: DeviceRecord): DeviceActor => ({
    kind: 'device',
    device: record.id,
    name: record.name,
    as: record.kind,
  })

  return {
    list: (): readonly DeviceRecord[] => store.read().devices,
    seen: (device: string): Seen | undefined => seen.get(device),

    /** Forgets those whose code ran out unused: they can never pair. */
    async add(kind: DeviceKind, name: string): Promise<{ id: string; code: string }> {
      const id = secrets.id()
      const code = secrets.code()
      codeEnds.set(id, mono() + codeLives)
      await store.update(document => {
        document.devices = document.devices.filter(each => each.token || mayPair(each))
        document.devices.push({
          id,
          kind,
          name,
          code: { digest: secrets.digest(code), until: wall() + codeLives },
          token: null,
          pairedAt: null,
        })
      })
      return { id, code }
    },

    /** A code pairs one device, once. Guessing is slowed for the whole site, since codes name nobody. */
    async pair(typed: string): Promise<{ token: string; actor: DeviceActor } | PairRefusal> {
      const wait = backOff.wait('site', mono())
      if (wait > 0) return { refused: 'too-many-requests', retryAfter: Math.ceil(wait / 1000) }
      const digest = secrets.digest(readCode(typed))
      const usable = (each: DeviceRecord) => mayPair(each) && each.code?.digest === digest
      if (!store.read().devices.some(usable)) {
        backOff.failed('site', mono())
        return { refused: 'not-found' }
      }
      const token = secrets.token()
      let paired: DeviceRecord | undefined
      await store.update(document => {
        paired = document.devices.find(usable)
        if (paired) Object.assign(paired, { code: null, token: secrets.digest(token), pairedAt: wall() })
      })
      if (!paired) return { refused: 'not-found' }
      codeEnds.delete(paired.id)
      return { token, actor: actor(paired) }
    },

    who(token: string): DeviceActor | null {
      const digest = secrets.digest(token)
      const record = store.read().devices.find(each => each.token === digest)
      return record ? actor(record) : null
    },

    speaks: (device: string): boolean =>
      !store.read().devices.some(each => each.id === device && each.silent),

    printerOf: (device: string): string | null =>
      store.read().devices.find(each => each.id === device)?.printer ?? null,

    /** False when there is no such device. */
    async usePrinter(device: string, printer: string | null): Promise<boolean> {
      if (!store.read().devices.some(each => each.id === device)) return false
      await store.update(document => {
        const record = document.devices.find(each => each.id === device)
        if (!record) return
        if (printer === null) delete record.printer
        else record.printer = printer
      })
      return true
    },

    /** False when there is no such device. Open sockets are told at once. */
    async useVoice(device: string, speaks: boolean): Promise<boolean> {
      if (!store.read().devices.some(each => each.id === device)) return false
      await store.update(document => {
        const record = document.devices.find(each => each.id === device)
        if (!record) return
        if (speaks) delete record.silent
        else record.silent = true
      })
      for (const tell of voiced) tell(device, speaks)
      return true
    },

    heartbeat(device: string, battery: number | null, version: string): void {
      seen.set(device, { at: wall(), battery, version })
    },

    /** False when there is no such device. Open sockets are told at once. */
    async revoke(device: string): Promise<boolean> {
      if (!store.read().devices.some(each => each.id === device)) return false
      await store.update(document => {
        document.devices = document.devices.filter(each => each.id !== device)
        document.sessions = document.sessions.filter(each => each.device !== device)
      })
      seen.delete(device)
      codeEnds.delete(device)
      for (const tell of revoked) tell(device)
      return true
    },

    onVoice(tell: (device: string, speaks: boolean) => void): () => void {
      voiced.add(tell)
      return () => voiced.delete(tell)
    },

    onRevoked(tell: (device: string) => void): () => void {
      revoked.add(tell)
      return () => revoked.delete(tell)
    },
  }
}
