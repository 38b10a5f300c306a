/** Signing in, people, devices and pairing on the wire. */
import { type Static, Type } from 'typebox'
import { DeviceKind, Id, Instant, PersonRole } from './words.ts'

const Pin = Type.String({ pattern: '^[0-9]{6}$' })
const Name = Type.String({ minLength: 1, maxLength: 40 })

export const SignIn = Type.Object(
  { staff: Type.String({ minLength: 1, maxLength: 64 }), pin: Type.String({ minLength: 1, maxLength: 32 }) },
  { additionalProperties: false },
)
export type SignIn = Static<typeof SignIn>

export const SignedIn = Type.Object({
  token: Type.String(),
  id: Id,
  /** The name. */
  staff: Type.String(),
  role: PersonRole,
})
export type SignedIn = Static<typeof SignedIn>

export const AddDevice = Type.Object({ kind: DeviceKind, name: Name }, { additionalProperties: false })
export type AddDevice = Static<typeof AddDevice>

/** `printer`: where its tickets are printed; null is the site's first. `voice`: whether a board speaks its calls. */
export const ChangeDevice = Type.Object(
  { printer: Type.Optional(Type.Union([Id, Type.Null()])), voice: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeDevice = Static<typeof ChangeDevice>

export const DeviceAdded = Type.Object({ id: Id, code: Type.String() })
export type DeviceAdded = Static<typeof DeviceAdded>

export const Pair = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 32 }) },
  { additionalProperties: false },
)
export type Pair = Static<typeof Pair>

export const Paired = Type.Object({ token: Type.String(), kind: DeviceKind, name: Type.String() })
export type Paired = Static<typeof Paired>

export const Heartbeat = Type.Object(
  {
    /** Charge of the battery, 0 to 1; left out where the browser does not tell. */
    battery: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    version: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
)
export type Heartbeat = Static<typeof Heartbeat>

export const Device = Type.Object({
  id: Id,
  kind: DeviceKind,
  name: Type.String(),
  state: Type.Enum(['waiting', 'paired']),
  pairedAt: Type.Union([Instant, Type.Null()]),
  seenAt: Type.Union([Instant, Type.Null()]),
  battery: Type.Union([Type.Number(), Type.Null()]),
  version: Type.Union([Type.String(), Type.Null()]),
  /** Where its tickets are printed; null is the site's first printer. */
  printer: Type.Union([Id, Type.Null()]),
  /** Whether it speaks its calls, if it is a board: of two in one hall only one should. */
  voice: Type.Boolean(),
})
export type Device = Static<typeof Device>

export const StaffMember = Type.Object({
  id: Id,
  name: Type.String(),
  role: PersonRole,
  enabled: Type.Boolean(),
})
export type StaffMember = Static<typeof StaffMember>

/** Somebody of the staff as their colleagues see them: whom a task or a lane can be handed over to. */
export const Colleague = Type.Object({
  id: Id,
  name: Type.String(),
  /** Signed in on some device now. */
  present: Type.Boolean(),
  /** The open or paused lane that bears their name. */
  lane: Type.Union([Id, Type.Null()]),
})
export type Colleague = Static<typeof Colleague>

export const AddStaff = Type.Object(
  { id: Type.Optional(Id), name: Name, role: Type.Optional(PersonRole) },
  { additionalProperties: false },
)
export type AddStaff = Static<typeof AddStaff>

export const ChangeStaff = Type.Object(
  {
    name: Type.Optional(Name),
    role: Type.Optional(PersonRole),
    enabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeStaff = Static<typeof ChangeStaff>

/** The one time that a PIN is shown. */
export const StaffWithPin = Type.Object({ staff: StaffMember, pin: Pin })
export type StaffWithPin = Static<typeof StaffWithPin>

/** Cancels what a stolen device issued since a moment. */
export const VoidDevice = Type.Object(
  { since: Instant, reason: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type VoidDevice = Static<typeof VoidDevice>
