/** What a screen must know of its site before it shows anything, and the calls that run the site's day. */
import { type Static, Type } from 'typebox'
import { Day } from './queue.ts'
import { Held, Id, Language } from './words.ts'

/** Which way people turn who look at the board. */
export const Direction = Type.Enum(['left', 'right', 'ahead', 'back', 'up', 'down'])
export type Direction = Static<typeof Direction>

/** Public facts of this site, the same for every screen: `GET /api/v1/site`. */
export const SiteFacts = Type.Object({
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  languages: Type.Array(Language),
  script: Type.Enum(['simplified', 'traditional']),
  /** CSS pixels per millimetre of the kiosk's real panel. */
  pxPerMm: Type.Number(),
  /** The age from which the green channel is offered. */
  ageLine: Type.Integer(),
  /** When the site is open, in local time; null where `site.json` does not say. */
  hours: Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()]),
  /** Minutes at one lane after which somebody is reminded to change places. */
  rotateMinutes: Type.Integer(),
  board: Type.Object({
    panelInches: Type.Number(),
    viewingMetres: Type.Number(),
    /** Shown: the first large, the next that is written differently small. */
    languages: Type.Array(Language),
    /** Spoken one after the other, in this order. */
    spoken: Type.Array(Language),
    /** How often each call is spoken. */
    times: Type.Integer({ minimum: 1 }),
    /** Local times between which nothing is spoken, `22:00`; null: there are none. */
    quiet: Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()]),
    /** By lane: which way it is from the board. */
    directions: Type.Record(Type.String(), Direction),
  }),
  /** Where phones reach this site, without a slash at its end; null where they do not. */
  publicUrl: Type.Union([Type.String(), Type.Null()]),
  /** The epoch in which reserved numbers hold now; null while no day is open. */
  reservation: Type.Union([Type.String(), Type.Null()]),
  /** Set when people on the network could read what travels: a non-loopback host without TLS. */
  warning: Type.Union([Type.Literal('no-tls'), Type.Null()]),
  version: Type.String(),
})
export type SiteFacts = Static<typeof SiteFacts>

/** The site's own authority, made by `--tls`: `GET /trust/ca.json`, which answers null without it. */
export type TrustFacts = {
  name: string
  /** SHA-256, as devices show it: `AB:CD:…`. */
  fingerprint: string
}

export const Hold = Type.Object(
  {
    reason: Type.String({ minLength: 1, maxLength: 80 }),
    message: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  },
  { additionalProperties: false },
)
export type Hold = Static<typeof Hold>

export const Release = Type.Object(
  {
    by: Type.Optional(Type.Literal('batch')),
    batch: Type.Optional(Id),
    people: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)
export type Release = Static<typeof Release>

export const HeldState = Type.Object({ held: Type.Union([Held, Type.Null()]) })
export type HeldState = Static<typeof HeldState>

export const OpenDay = Type.Object(
  { name: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })) },
  { additionalProperties: false },
)
export type OpenDay = Static<typeof OpenDay>

export const CloseDay = Type.Object(
  {
    force: Type.Optional(Type.Literal(true)),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type CloseDay = Static<typeof CloseDay>

export const DayState = Type.Object({ day: Type.Union([Day, Type.Null()]) })
export type DayState = Static<typeof DayState>

const AtLeastOne = Type.Integer({ minimum: 1, maximum: 99 })
/** Of the boards' voice: 0 is off, 5 the loudest, in steps of 6 dB. */
export const Volume = Type.Integer({ minimum: 0, maximum: 5 })
const Capacity = Type.Union([Type.Integer({ minimum: 1, maximum: 100_000 }), Type.Null()])

/** What the lead may change during the day. */
export const Settings = Type.Object({
  /** General calls after which one green may overtake, and one batch takes a turn. */
  k: AtLeastOne,
  kBatch: AtLeastOne,
  /** People who fit into the waiting area; null: everybody comes in. */
  capacity: Capacity,
  volume: Volume,
})
export type Settings = Static<typeof Settings>

export const ChangeSettings = Type.Object(
  {
    k: Type.Optional(AtLeastOne),
    kBatch: Type.Optional(AtLeastOne),
    capacity: Type.Optional(Capacity),
    volume: Type.Optional(Volume),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeSettings = Static<typeof ChangeSettings>
