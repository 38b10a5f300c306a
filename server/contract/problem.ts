/** Every error on the wire: RFC 9457 problem details with a stable code. */
import { type Static, Type } from 'typebox'

export const ProblemCode = Type.Enum([
  'invalid-input',
  'not-signed-in',
  'wrong-pin',
  'not-allowed',
  'not-found',
  'lane-busy',
  'lane-moved',
  'lane-not-open',
  'does-not-fit',
  'wrong-state',
  'too-early',
  'rejoin-limit',
  'site-held',
  'day-closed',
  'cannot-undo',
  'tube-used',
  'tube-full',
  'no-tube',
  'too-large',
  'unsupported-media-type',
  'idempotency-mismatch',
  'too-many-requests',
  'internal',
  'storage-unavailable',
])
export type ProblemCode = Static<typeof ProblemCode>

export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: ProblemCode,
    detail: Type.Optional(Type.String()),
    /** Every fault of the input: its path inside the body (`/party`), and what would be right. */
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
  },
  { additionalProperties: true },
)
export type Problem = Static<typeof Problem>
