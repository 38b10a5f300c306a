/** Tubes on the wire: opened by barcode, filled, sealed, corrected, counted. */
import { type Static, Type } from 'typebox'
import { Id } from './words.ts'

const Barcode = Type.String({ minLength: 1, maxLength: 64, pattern: '^[\\x21-\\x7e]+$' })
/** Which of a party, from 0. */
const PersonIndex = Type.Integer({ minimum: 0, maximum: 19 })

export const Tube = Type.Object({
  id: Id,
  barcode: Type.String(),
  lane: Id,
  /** People who may share it. */
  size: Type.Integer({ minimum: 1 }),
  state: Type.Enum(['open', 'sealed']),
  bound: Type.Array(Type.Object({ ticket: Id, person: PersonIndex })),
})
export type Tube = Static<typeof Tube>

export const OneTube = Type.Object({ tube: Tube })

export const OpenTube = Type.Object(
  { barcode: Barcode, single: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type OpenTube = Static<typeof OpenTube>

export const CorrectTube = Type.Object(
  { ticket: Id, person: PersonIndex, to: Id, reason: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type CorrectTube = Static<typeof CorrectTube>

/** On the named printer, or on the first. */
export const PrintLabel = Type.Object({ printer: Type.Optional(Id) }, { additionalProperties: false })

/** Both tubes as they are after a correction. */
export const CorrectedTubes = Type.Object({ tube: Tube, to: Tube })

export const ReconcileTubes = Type.Object(
  {
    counted: Type.Array(
      Type.Object(
        { barcode: Barcode, people: Type.Integer({ minimum: 0, maximum: 100 }) },
        { additionalProperties: false },
      ),
      { maxItems: 2000 },
    ),
    /** Only the tubes of this lane; left out: of the whole site. */
    lane: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type ReconcileTubes = Static<typeof ReconcileTubes>

const Count = Type.Union([Type.Integer(), Type.Null()])

/** Tubes whose counts differ; null where it is not recorded, or was not found. */
export const Reconciled = Type.Object({
  differences: Type.Array(Type.Object({ barcode: Type.String(), recorded: Count, counted: Count })),
})
export type Reconciled = Static<typeof Reconciled>
