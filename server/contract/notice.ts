/** Notices on the wire: what residents are told, where, and when. */
import { type Static, Type } from 'typebox'
import { Id } from './words.ts'

const OrNull = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()])
const Words = Type.String({ minLength: 1, maxLength: 120 })
/** Of the site's local day, "05:30". */
const ClockTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** Known sentences, which the voice has in every language. */
export const NoticePreset = Type.Enum(['scan', 'mask', 'metre', 'water'])
export type NoticePreset = Static<typeof NoticePreset>
export const NoticePlace = Type.Enum(['board', 'kiosk', 'voice', 'led'])
export type NoticePlace = Static<typeof NoticePlace>

export const NoticeText = Type.Object(
  { 'zh-CN': Words, 'zh-HK': Type.Optional(Words), en: Words },
  { additionalProperties: false },
)
export type NoticeText = Static<typeof NoticeText>

/** All null: always shown, and spoken every ten minutes. */
export const NoticeSchedule = Type.Object(
  {
    /** Shown for one minute, or spoken once, in so many. */
    every: OrNull(Type.Integer({ minimum: 1, maximum: 240 })),
    /** Only between these times; a window may go past midnight. */
    from: OrNull(ClockTime),
    to: OrNull(ClockTime),
  },
  { additionalProperties: false },
)
export type NoticeSchedule = Static<typeof NoticeSchedule>

const Placement = Type.Array(NoticePlace, { minItems: 1, uniqueItems: true })

export const Notice = Type.Object({
  id: Id,
  preset: OrNull(NoticePreset),
  text: NoticeText,
  schedule: NoticeSchedule,
  placement: Placement,
  on: Type.Boolean(),
  /** Whether it is shown or may be spoken now, by its schedule. */
  now: Type.Boolean(),
})
export type Notice = Static<typeof Notice>

export const OneNotice = Type.Object({ notice: Notice })

export const AddNotice = Type.Object(
  {
    preset: Type.Optional(OrNull(NoticePreset)),
    text: NoticeText,
    schedule: Type.Optional(NoticeSchedule),
    placement: Placement,
    on: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type AddNotice = Static<typeof AddNotice>

export const ChangeNotice = Type.Object(
  {
    preset: Type.Optional(OrNull(NoticePreset)),
    text: Type.Optional(NoticeText),
    schedule: Type.Optional(NoticeSchedule),
    placement: Type.Optional(Placement),
    on: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ChangeNotice = Static<typeof ChangeNotice>

/** As boards, kiosks and LED strips show it now. */
export const ShownNotice = Type.Object({
  id: Id,
  preset: OrNull(NoticePreset),
  text: NoticeText,
  /** Where it is to be shown now. */
  placement: Type.Array(NoticePlace),
})
export type ShownNotice = Static<typeof ShownNotice>
