/** People's data on the wire: how much is kept and for how long, and the two ways to let it go by hand. */
import { type Static, Type } from 'typebox'
import { Id } from './words.ts'

/** Not blank. */
const Reason = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const Count = Type.Integer({ minimum: 0 })

export const Given = Type.Enum(['name', 'resident-id', 'phone', 'passport', 'token'])

export const PrivacyState = Type.Object({
  campaign: Id,
  /** The kinds of data that are kept. */
  keep: Type.Array(Given),
  /** Days after the day on which it was given. */
  retentionDays: Count,
  /** People of whom something is kept, and those of them whose key is gone. */
  people: Count,
  unreadable: Count,
})
export type PrivacyState = Static<typeof PrivacyState>

export const ForgetPeople = Type.Object(
  {
    /** A ticket's or a batch's id. */
    of: Id,
    /** Which of the party, from 0; everybody if it is left out. */
    person: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    reason: Reason,
  },
  { additionalProperties: false },
)

export const EraseCampaign = Type.Object({ reason: Reason }, { additionalProperties: false })

export const Forgotten = Type.Object({ people: Count })
