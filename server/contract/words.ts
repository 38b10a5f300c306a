/** The closed word lists that every request, answer and socket message share (interface.md, «Need», «Ticket», «Lane»). */
import { type Static, Type } from 'typebox'
import { needs } from './needs.ts'

export const TicketClass = Type.Enum(['general', 'green', 'batch'])
export type TicketClass = Static<typeof TicketClass>

export const Need = Type.Enum(needs)
export type Need = Static<typeof Need>

/** How a resident gets to a lane that has stairs: helped up, or sampled where they are. */
export const Access = Type.Enum(['help-up', 'downstairs'])
export type Access = Static<typeof Access>

/** zh-HK chooses the Cantonese voice; the script (simplified or traditional) is the site's choice. */
export const Language = Type.Enum(['zh-CN', 'zh-HK', 'en'])
export type Language = Static<typeof Language>

export const TicketState = Type.Enum([
  'waiting',
  'called',
  'sampling',
  'done',
  'missed',
  'cancelled',
  'expired',
])
export type TicketState = Static<typeof TicketState>

export const LaneState = Type.Enum(['open', 'paused', 'closed'])
export type LaneState = Static<typeof LaneState>

export const DeviceKind = Type.Enum(['kiosk', 'display', 'handheld'])
export type DeviceKind = Static<typeof DeviceKind>

export const PersonRole = Type.Enum(['staff', 'lead'])
export type PersonRole = Static<typeof PersonRole>

/** RFC 3339 in UTC, to the millisecond: `2026-06-04T02:42:07.120Z`. */
export const Instant = Type.String({ format: 'date-time' })

/** What a request names a thing by: short, printable, without spaces. */
export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[\\x21-\\x7e]+$' })

/** A range of whole minutes from now, rounded outwards. */
export const Minutes = Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0 }) })
export type Minutes = Static<typeof Minutes>

/** Why nobody is called now. */
export const Held = Type.Object({
  reason: Type.String(),
  message: Type.Union([Type.String(), Type.Null()]),
  since: Instant,
})
export type Held = Static<typeof Held>
