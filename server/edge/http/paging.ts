/** Lists on the wire: `{items, next}` to `?limit=` (at most 500) and `&after=` (the last id of the page before). */
import { type TProperties, type TSchema, Type } from 'typebox'

const most = 500

/** The query of a list; `as` names the cookie where a browser cannot set a header. */
export const listQuery = <P extends TProperties>(more: P) =>
  Type.Object(
    {
      ...more,
      limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|[1-4][0-9]{2}|500)$' })),
      after: Type.Optional(Type.String({ maxLength: 64 })),
      as: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  )

export const listOf = <T extends TSchema>(items: T) =>
  Type.Object({ items: Type.Array(items), next: Type.Union([Type.String(), Type.Null()]) })

export type Listing = { limit?: string; after?: string }

/** One page, in the order of `all`; `next` is null when nothing follows. */
export function pageOf<T extends { readonly id: string }>(
  all: Iterable<T>,
  { limit = String(most), after }: Listing,
  wanted: (item: T) => boolean = () => true,
): { items: T[]; next: string | null } {
  const items: T[] = []
  let begun = after === undefined
  for (const item of all) {
    if (begun && wanted(item)) {
      if (items.length === Number(limit)) return { items, next: items.at(-1)?.id ?? null }
      items.push(item)
    }
    if (item.id === after) begun = true
  }
  return { items, next: null }
}
