/**
 * Scanners, ID-card readers and number panels that are wired to the site's computer: what they tell their kiosk, and how
 * they are doing.
 */
import { type Static, Type } from 'typebox'
import { longestScan } from './scan/read-scan.ts'
import { Id } from './words.ts'

const ReaderState = Type.Enum(['ready', 'busy', 'gone'])

/** A reader as its kiosk sees it. Nothing is reset while one is busy. */
export const Reader = Type.Object({
  id: Id,
  kind: Type.Enum(['scanner', 'id-card']),
  state: ReaderState,
})
export type Reader = Static<typeof Reader>

/** Told once, to the kiosk that the reader belongs to; a kiosk that is away never gets it. */
export const Scan = Type.Union([
  /** What a scanner read, for `readScan`. */
  Type.Object({ kind: Type.Literal('text'), reader: Id, text: Type.String({ maxLength: longestScan }) }),
  /** An ID card. Its number stays with the site, which takes `card` for it as an identity of that kind for 3 minutes. */
  Type.Object({
    kind: Type.Literal('id-card'),
    reader: Id,
    card: Type.String(),
    /** Masked: 张*三. */
    name: Type.String(),
    ageLineMet: Type.Boolean(),
  }),
  /** A card was there, and taken away too early or worn: it must be put down again. A code that no code can be. */
  Type.Object({ kind: Type.Literal('unreadable'), reader: Id }),
])
export type Scan = Static<typeof Scan>

/** One device as staff see it. */
export const Wired = Type.Object({
  id: Id,
  kind: Type.Enum(['scanner', 'id-card', 'panel']),
  state: ReaderState,
  /** The kiosk or lane it belongs to, as `site.json` names it. */
  place: Type.String(),
  /** `kiosk-away`: a scan was lost, because its kiosk was not listening. */
  fault: Type.Union([Type.Enum(['gone', 'no-kiosk', 'kiosk-twice', 'kiosk-away', 'no-lane']), Type.Null()]),
})
export type Wired = Static<typeof Wired>
