/** The day's report and exports on the wire: figures and numbers, never a person. */
import { type Static, Type } from 'typebox'
import { AssistanceKind, IncidentKind } from './assistance.ts'
import { Reconciled } from './tube.ts'
import { Id, Instant, TicketClass } from './words.ts'

const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0 })
/** Minutes to one decimal; null when there were none. */
const Minutes = OrNull(Type.Number({ minimum: 0 }))
const Seconds = OrNull(Type.Integer({ minimum: 0 }))

const Tickets = Type.Object({ tickets: Count, people: Count })

export const PromiseName = Type.Enum(['overtaken', 'order', 'delay'])

export const DayReport = Type.Object({
  site: Type.Object({ zh: Type.String(), en: Type.String() }),
  day: Type.Object({
    id: Id,
    name: OrNull(Type.String()),
    openedAt: Instant,
    /** Null while it is still open: then the report is of the moment. */
    closedAt: OrNull(Instant),
  }),
  madeAt: Instant,
  totals: Type.Object({
    arrived: Tickets,
    sampled: Tickets,
    /** Every miss, also of tickets that came back. */
    missed: Tickets,
    cancelled: Tickets,
    expired: Tickets,
    waiting: Count,
  }),
  byClass: Type.Array(Type.Object({ class: TicketClass, arrived: Tickets, sampled: Tickets })),
  /** People, hour by hour; hours in which nothing happened between the first and the last are there too. */
  hours: Type.Array(Type.Object({ from: Instant, arrived: Count, sampled: Count })),
  /** From issue to the first call. */
  waits: Type.Array(
    Type.Object({
      class: TicketClass,
      tickets: Count,
      mean: Minutes,
      p50: Minutes,
      p90: Minutes,
      p99: Minutes,
      longest: Minutes,
    }),
  ),
  fairness: Type.Object({
    k: Type.Integer(),
    kBatch: Type.Integer(),
    promises: Type.Array(Type.Object({ name: PromiseName, kept: Count, broken: Count })),
    /** Tickets that the promises do not cover, by why; and calls that they do not count. */
    notCovered: Type.Object({
      passedOver: Count,
      bound: Count,
      moved: Count,
      putBack: Count,
      rejoined: Count,
    }),
    notCounted: Type.Object({ byHand: Count, ownLane: Count }),
  }),
  lanes: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      tickets: Count,
      people: Count,
      /** Minutes that it was open today, pauses left out. */
      open: Type.Integer({ minimum: 0 }),
      /** People an hour while it was open; null when it was open for less than a minute. */
      perHour: OrNull(Type.Integer({ minimum: 0 })),
    }),
  ),
  tubes: Type.Object({
    tubes: Count,
    open: Count,
    people: Count,
    /** Tubes that nobody has counted since somebody was last put into them. */
    uncounted: Count,
    /** Null when nobody has counted any yet. */
    differences: OrNull(Reconciled.properties.differences),
  }),
  assistance: Type.Object({
    raised: Type.Array(Type.Object({ kind: AssistanceKind, tasks: Count })),
    done: Count,
    unfinished: Count,
    /** Until somebody took it on, and until they were with the resident: half of them, nine in ten. */
    accepted: Type.Object({ p50: Seconds, p90: Seconds }),
    reached: Type.Object({ p50: Seconds, p90: Seconds }),
  }),
  incidents: Type.Array(
    Type.Object({
      at: Instant,
      kind: IncidentKind,
      number: OrNull(Type.String()),
      place: OrNull(Type.String()),
    }),
  ),
  holds: Type.Array(Type.Object({ from: Instant, to: OrNull(Instant), reason: Type.String() })),
  staff: Type.Array(Type.Object({ name: OrNull(Type.String()), minutes: Count })),
  printers: Type.Array(Type.Object({ name: Type.String(), state: Type.String(), waiting: Count })),
  audit: Type.Object({
    /** Events in the journal up to this report. */
    events: Count,
    /** SHA-256 of the newest event and all before it: whoever keeps it can prove that nothing was changed since. */
    head: Type.String(),
  }),
})
export type DayReport = Static<typeof DayReport>

export const ReportFormat = Type.Enum(['json', 'csv', 'xlsx'])
export type ReportFormat = Static<typeof ReportFormat>

export const ExportKind = Type.Enum(['laboratory', 'tickets', 'report'])
export type ExportKind = Static<typeof ExportKind>

/** On the named printer, or on the one that is usual here. */
export const PrintReport = Type.Object(
  { printer: Type.Optional(Id), day: Type.Optional(Id) },
  { additionalProperties: false },
)

export const AskExport = Type.Object(
  {
    kind: ExportKind,
    /** Why it is needed; it is on record with who asked. */
    reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    /** The id of a site day; the present or latest one if it is left out. */
    day: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type AskExport = Static<typeof AskExport>
