/** The body of calls that need none: nothing, or `{}`. */
import { Type } from 'typebox'

export const Empty = Type.Object({}, { additionalProperties: false })
