/** What numbers on papers say by themselves: whether they can be right, and whether somebody reached the age line. */
import type { Identity } from '../../../server/contract/ticket.ts'
import type { EntryKind } from './entry.ts'
import type { Mark, Person } from './order.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: 18 characters, a day that exists, and the check digit. */
export function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return text[17] === '10X98765432'[sum % 11] && birthOf(text) !== null
}

/** Mainland mobile numbers, and the eight digits of Hong Kong and Macau. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text) || /^[2-9]\d{7}$/.test(text)

function birthOf(id: string): Date | null {
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number)
  const birth = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return birth.getUTCMonth() + 1 === month && birth.getUTCDate() === day ? birth : null
}

/** Whether the owner of this resident's ID is `line` years or older on that day; the age itself leaves no trace. */
export function hasReached(id: string, line: number, now: Date): boolean {
  const birth = birthOf(id)
  if (!birth) return false
  const then = Date.UTC(birth.getUTCFullYear() + line, birth.getUTCMonth(), birth.getUTCDate())
  return then <= Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
}

const markOf: Record<Exclude<EntryKind, 'batch'>, Mark['kind']> = {
  phone: 'phone',
  'resident-id': 'card',
  passport: 'passport',
}

/** Enough for its owner to recognise, at most a third of it. */
export const tailOf = (text: string): string =>
  text.slice(text.length - Math.min(4, Math.floor(text.length / 3)))

export const typedPerson = (kind: Exclude<EntryKind, 'batch'>, value: string): Person => ({
  identity: { kind, value } satisfies Identity,
  mark: { kind: markOf[kind], name: null, tail: tailOf(value) },
})
