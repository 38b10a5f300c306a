/** The site lead's wall: the day in numbers, never a person. docs/wall.md explains each figure. */
import { type Static, Type } from 'typebox'
import { AssistanceKind, IncidentKind } from './assistance.ts'
import { Printer } from './printer.ts'
import { Day } from './queue.ts'
import { Held, Instant, LaneState, TicketClass } from './words.ts'

const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })
const Minutes = OrNull(Type.Number({ minimum: 0 }))
const PerClass = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Object({ general: schema, green: schema, batch: schema })

/** Minutes that half and nine tenths of the tickets waited at most until their first call; null when there are none. */
const Waits = Type.Object({ median: Minutes, ninety: Minutes })
export type WallWaits = Static<typeof Waits>

export const WallSlot = Type.Object({
  /** When the quarter hour began. */
  at: Instant,
  /** People. */
  arrived: Count,
  sampled: Count,
  missed: Count,
  waits: PerClass(Waits),
})
export type WallSlot = Static<typeof WallSlot>

const Kept = Type.Object({ kept: Count, broken: Count })

/** `clear`: nobody waits. `never`: at this rate the queue does not get shorter. `unknown`: nobody can say yet. */
export const WallClear = Type.Object({
  state: Type.Enum(['clear', 'range', 'never', 'unknown']),
  from: OrNull(Instant),
  to: OrNull(Instant),
})
export type WallClear = Static<typeof WallClear>

export const WallLane = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: LaneState,
  stepFree: Type.Boolean(),
  reason: OrNull(Type.String()),
  /** Of its state. */
  since: OrNull(Instant),
  now: Type.Array(Type.Object({ number: Type.String(), class: TicketClass })),
  /** People an hour at its present pace; null before it has sampled. */
  perHour: OrNull(Count),
  /** People sampled here today. */
  sampled: Count,
  /** Since when the present person has been at it without a rest of ten minutes; null while it is not open. */
  atItSince: OrNull(Instant),
})
export type WallLane = Static<typeof WallLane>

/** What of the site's computer is in trouble; a screen has its own words for each. */
export const TroubleAbout = Type.Enum([
  'disk-refuses',
  'disk-low',
  'disk-full',
  'backup',
  'snapshot',
  'clock',
  'config',
  'equipment',
  'people',
  'erasing',
])
export type TroubleAbout = Static<typeof TroubleAbout>

/** What needs somebody, most urgent first. `since` is when it began. */
export const WallAlert = Type.Union([
  Type.Object({ kind: Type.Literal('assistance'), what: AssistanceKind, count: Count, since: Instant }),
  Type.Object({ kind: Type.Literal('incident'), what: IncidentKind, since: Instant }),
  /** `text` says more, in English, as `GET /healthz` does. */
  Type.Object({ kind: Type.Literal('storage'), about: TroubleAbout, text: Type.String() }),
  Type.Object({ kind: Type.Literal('printer'), name: Type.String(), state: Printer.properties.state }),
  Type.Object({ kind: Type.Literal('hold'), reason: Type.String(), since: Instant }),
  Type.Object({ kind: Type.Literal('paper'), name: Type.String() }),
  Type.Object({ kind: Type.Literal('rotation'), lane: Type.String(), since: Instant }),
  Type.Object({ kind: Type.Literal('battery'), name: Type.String(), charge: Type.Number() }),
  Type.Object({ kind: Type.Literal('handheld'), name: Type.String(), since: Instant }),
])
export type WallAlert = Static<typeof WallAlert>

export const Wall = Type.Object({
  seq: Count,
  day: OrNull(Day),
  held: OrNull(Held),
  /** People of the whole day so far. */
  arrived: Count,
  sampled: Count,
  missed: Count,
  cancelled: Count,
  /** People by closing time, where `site.json` names one. */
  expected: OrNull(Type.Object({ from: Count, to: Count })),
  /** People of the last 15 minutes. */
  quarter: Type.Object({ arrived: Count, sampled: Count }),
  waiting: PerClass(
    Type.Object({
      people: Count,
      /** When the one that is next in line took its number. */
      oldest: OrNull(Instant),
    }),
  ),
  /** Of the last hour. */
  waits: PerClass(Waits),
  promises: Type.Object({
    overtaken: Kept,
    order: Kept,
    delay: Kept,
    /** Tickets that the promises do not cover. */
    notCovered: Type.Object({
      passedOver: Count,
      bound: Count,
      moved: Count,
      putBack: Count,
      rejoined: Count,
    }),
    /** Calls that they do not count. */
    uncounted: Type.Object({ byHand: Count, ownLane: Count }),
  }),
  /** The latest quarter hours, oldest first; the last one is not over. */
  slots: Type.Array(WallSlot),
  clear: WallClear,
  /** With one lane more. */
  oneMore: WallClear,
  /** Sampling goes as fast as people come: `at` that time, or already, or not at this rate. */
  catchUp: Type.Object({ state: Type.Enum(['ahead', 'at', 'no', 'unknown']), at: OrNull(Instant) }),
  lanes: Type.Array(WallLane),
  admission: Type.Array(Type.Object({ class: TicketClass, from: Type.String(), to: Type.String() })),
  /** People asked to wait outside, and who take up places inside; `capacity` null: everybody comes in. */
  area: Type.Object({ inside: Count, outside: Count, capacity: OrNull(Count) }),
  assistance: Type.Object({
    open: Count,
    underWay: Count,
    /** The longest that nobody has accepted. */
    oldest: OrNull(Instant),
    /** Seconds until half of all calls for help were accepted. */
    medianSeconds: OrNull(Count),
  }),
  incidents: Count,
  printers: Type.Array(
    Type.Object({
      name: Type.String(),
      state: Printer.properties.state,
      paperLow: Type.Boolean(),
      waiting: Count,
    }),
  ),
  handhelds: Type.Array(
    Type.Object({
      name: Type.String(),
      /** 0 to 1; null where the browser does not tell. */
      battery: OrNull(Type.Number()),
      seenAt: OrNull(Instant),
    }),
  ),
  tubes: Type.Object({ opened: Count, people: Count }),
  /** Hours of all people at open lanes today, to a tenth. */
  staffHours: Type.Number(),
  alerts: Type.Array(WallAlert),
})
export type Wall = Static<typeof Wall>
