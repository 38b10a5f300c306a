/** Who is asking: a paired device, or a person who has signed in. */
import type { DeviceKind, Role } from './document.ts'

export type DeviceActor = { kind: 'device'; device: string; name: string; as: DeviceKind }
export type PersonActor = {
  kind: 'person'
  staff: string
  name: string
  as: Role
  device: string | null
  /** Digest of the session's token. */
  session: string
}
export type Actor = DeviceActor | PersonActor

/** The key under which an actor's own doings are kept: idempotency, rate limits, undo. */
export const actorKey = (actor: Actor): string =>
  actor.kind === 'device' ? `device:${actor.device}` : `staff:${actor.staff}`
