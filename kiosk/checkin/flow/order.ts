/** What one visit asks for: who has come, what they need, and which queue they chose. Pure; used by the flow's steps. */
import type { Identity } from '../../../server/contract/ticket.ts'
import type { Access, Need } from '../../../server/contract/words.ts'

/** Enough to recognise oneself by, and no more: the end of a number, or a name with most of it covered. */
export type Mark = {
  kind: 'card' | 'code' | 'phone' | 'passport' | 'child' | 'none'
  /** Already masked: `梁**`. */
  name: string | null
  /** The last characters of what was scanned or typed. */
  tail: string
}

export type Person = { identity: Identity | null; mark: Mark }

export type Order = {
  /** Who checks in; null for somebody without papers. */
  first: Person | null
  others: Person[]
  needs: Need[]
  /** Null until the person has chosen. */
  green: boolean | null
  /** The green channel is to be offered: somebody reached the age line, or asked for care. Never says which. */
  offer: boolean
  access: Access | null
  /** A company's or a school's code. */
  batch: string | null
}

export const maxParty = 20

export const emptyOrder: Order = {
  first: null,
  others: [],
  needs: [],
  green: null,
  offer: false,
  access: null,
  batch: null,
}

export const nobodyKnown: Person = { identity: null, mark: { kind: 'none', name: null, tail: '' } }
export const child: Person = { identity: null, mark: { kind: 'child', name: null, tail: '' } }

export const partyOf = ({ others }: Order): number => 1 + others.length

export const isSame = (one: Person | null, other: Person): boolean =>
  one?.identity != null &&
  one.identity.kind === other.identity?.kind &&
  one.identity.value === other.identity?.value

const has = ({ first, others }: Order, person: Person): boolean =>
  isSame(first, person) || others.some(each => isSame(each, person))

/** The first to show papers checks in; whoever follows comes along. Nobody counts twice. */
export function withPerson(order: Order, person: Person, elder: boolean): Order {
  if (has(order, person)) return order
  const offer = order.offer || elder
  if (order.first === null) return { ...order, first: person, offer }
  return partyOf(order) < maxParty ? { ...order, others: [...order.others, person], offer } : order
}

export const withCompanion = (order: Order, person: Person): Order =>
  partyOf(order) < maxParty ? { ...order, others: [...order.others, person] } : order

/** One less: first those who are only counted, then whoever came last. */
export function withoutOne(order: Order): Order {
  const counted = order.others.findLastIndex(({ identity }) => identity === null)
  const gone = counted < 0 ? order.others.length - 1 : counted
  return gone < 0 ? order : { ...order, others: order.others.filter((_, index) => index !== gone) }
}

export const toggled = (order: Order, need: Need): Order => ({
  ...order,
  needs: order.needs.includes(need) ? order.needs.filter(each => each !== need) : [...order.needs, need],
})

const climbs: readonly Need[] = ['wheelchair', 'mobility']
/** Stairs would be in this person's way. */
export const needsNoStairs = ({ needs }: Order): boolean => needs.some(need => climbs.includes(need))
