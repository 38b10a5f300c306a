/** Signing in with a PIN, and recognising who holds a token. Called by the edge on every request. */
import type { Actor, PersonActor } from './actor.ts'
import { createBackOff } from './back-off.ts'
import type { SessionRecord, StaffRecord } from './document.ts'
import { createGate } from './gate.ts'
import type { AccessStore, Secrets } from './ports.ts'

const inactive = 4 * 3_600_000
const absolute = 16 * 3_600_000
const mostSessions = 500
/** PINs checked at a time, and how many may wait: some 50 ms each. */
const checksAtOnce = 2
const mostChecksWaiting = 40

export type SignInRefusal = { refused: 'wrong-pin' } | { refused: 'too-many-requests'; retryAfter: number }

export type Sessions = ReturnType<typeof createSessions>

/**
 * `mono` is the monotonic clock in ms. A session ends 4 h after its last use and 16 h after it was opened; for those
 * that outlive a restart both count from the start anew, since nobody can say how long the computer was off.
 */
export function createSessions(store: AccessStore, secrets: Secrets, mono: () => number, wall: () => number) {
  const backOff = createBackOff(3, 60_000)
  const gate = createGate(checksAtOnce, mostChecksWaiting)
  const startedAt = mono()
  const opened = new Map(
    store.read().sessions.map(each => [each.token, { first: startedAt, last: startedAt }]),
  )
  const closed = new Set<(session: string) => void>()
  let dummy: Promise<string> | null = null

  const person = (staff: StaffRecord, session: SessionRecord): PersonActor => ({
    kind: 'person',
    staff: staff.id,
    name: staff.name,
    as: staff.role,
    device: session.device,
    session: session.token,
  })

  /** An unknown name takes as long as a known one. */
  const unknown = () => {
    dummy ??= secrets.hashPin(secrets.pin())
    return dummy
  }

  function ended(token: string): boolean {
    const use = opened.get(token)
    return use !== undefined && (mono() - use.last > inactive || mono() - use.first > absolute)
  }

  function touch(token: string): boolean {
    if (ended(token)) return false
    const now = mono()
    opened.set(token, { first: opened.get(token)?.first ?? now, last: now })
    return true
  }

  function forgetEnded(): void {
    const kept = new Set(store.read().sessions.map(each => each.token))
    for (const token of opened.keys()) if (!kept.has(token)) opened.delete(token)
  }

  return {
    /** `source` tells paired handhelds from everybody else, so that a stranger's failures delay only strangers. */
    async signIn(
      staff: string,
      pin: string,
      device: string | null,
      source: string,
    ): Promise<{ token: string; actor: PersonActor } | SignInRefusal> {
      const key = `${staff} ${source}`
      const wait = backOff.wait(key, mono())
      if (wait > 0) return { refused: 'too-many-requests', retryAfter: Math.ceil(wait / 1000) }
      if (gate.isFull(device !== null)) return { refused: 'too-many-requests', retryAfter: 2 }
      // Counted before the slow check, or many guesses at once would all be free.
      backOff.failed(key, mono())
      const found = store.read().staff.find(each => each.id === staff && each.enabled)
      // In one turn with the question whether the gate is full, or a burst would all be let in.
      const right = await gate.run(device !== null, async () =>
        secrets.checkPin(pin, found?.pin ?? (await unknown())),
      )
      if (!found || !right) return { refused: 'wrong-pin' }
      backOff.succeeded(key)
      const token = secrets.token()
      const session = { token: secrets.digest(token), staff: found.id, device, openedAt: wall() }
      // Meanwhile somebody may have disabled this person or given a new PIN.
      if (store.read().staff.find(each => each.id === staff && each.enabled)?.pin !== found.pin)
        return { refused: 'wrong-pin' }
      await store.update(document => {
        document.sessions = document.sessions.filter(each => !ended(each.token)).slice(-mostSessions)
        document.sessions.push(session)
      })
      touch(session.token)
      forgetEnded()
      return { token, actor: person(found, session) }
    },

    async signOut(token: string): Promise<void> {
      const digest = secrets.digest(token)
      opened.delete(digest)
      await store.update(document => {
        document.sessions = document.sessions.filter(each => each.token !== digest)
      })
      for (const tell of closed) tell(digest)
    },

    /** Whether a session may still be used, without counting as use. */
    isOpen: (session: string): boolean =>
      !ended(session) && store.read().sessions.some(each => each.token === session),

    /** The people who are signed in somewhere now. */
    present: (): ReadonlySet<string> =>
      new Set(store.read().sessions.flatMap(({ token, staff }) => (ended(token) ? [] : [staff]))),

    /** Somebody signed out; the session is named as its actor names it. */
    onClosed(tell: (session: string) => void): () => void {
      closed.add(tell)
      return () => closed.delete(tell)
    },

    who(token: string): Actor | null {
      const digest = secrets.digest(token)
      const { sessions, staff } = store.read()
      const session = sessions.find(each => each.token === digest)
      const found = session && staff.find(each => each.id === session.staff && each.enabled)
      return session && found && touch(digest) ? person(found, session) : null
    },
  }
}
