/**
 * A number that is typed on the kiosk's own keys, in the groups it is written in. Only the group under work is shown in
 * clear, so that a long number never stands whole on a public screen; what was typed stays for correction.
 */
import { type EntryFault, type EntryKind, faultIn, fewest } from './entry-rules.ts'

export type Entry = { kind: EntryKind; groups: string[]; at: number; fault: EntryFault | null }

const shapes: Record<EntryKind, readonly number[]> = {
  phone: [3, 4, 4],
  'resident-id': [6, 8, 4],
  passport: [18],
  batch: [24],
}
export const newEntry = (kind: EntryKind, text = ''): Entry => {
  const groups = shapes[kind].map(() => '')
  if (groups.length === 1) groups[0] = text
  return { kind, groups, at: 0, fault: null }
}

export const typedIn = ({ groups }: Entry): string => groups.join('')
const roomIn = ({ kind, groups }: Entry, group: number): number =>
  (shapes[kind][group] ?? 0) - (groups[group]?.length ?? 0)
export const lengthOf = ({ kind }: Entry, group: number): number => shapes[kind][group] ?? 0

const put = (entry: Entry, group: number, text: string): Entry => ({
  ...entry,
  at: group,
  groups: entry.groups.map((each, index) => (index === group ? text : each)),
  fault: null,
})

/** A key goes into the group under work, or into the next one with room. X is only ever the last of a resident's ID. */
export function pressed(entry: Entry, key: string): Entry {
  const order = [entry.at, ...entry.groups.keys()]
  const group = order.find(each => roomIn(entry, each) > 0)
  if (group === undefined) return entry
  const next = put(entry, group, `${entry.groups[group] ?? ''}${key}`)
  const last = group === entry.groups.length - 1 && roomIn(next, group) === 0
  if (entry.kind === 'resident-id' && key === 'X' && !last) return entry
  return judged(next)
}

export function erased(entry: Entry): Entry {
  const order = [entry.at, ...Array.from(entry.groups.keys()).reverse()]
  const group = order.find(each => entry.groups[each] !== '')
  return group === undefined ? entry : put(entry, group, (entry.groups[group] ?? '').slice(0, -1))
}

/** Another group is looked at and corrected; the others are covered. */
export const lookedAt = (entry: Entry, group: number): Entry => ({ ...entry, at: group })

/** As soon as the last character is there, it is checked. */
function judged(entry: Entry): Entry {
  const full = entry.groups.every((_, group) => roomIn(entry, group) === 0)
  return full ? { ...entry, fault: faultOf(entry) } : entry
}

export const faultOf = (entry: Entry): EntryFault | null => faultIn(entry.kind, typedIn(entry))

export const isWhole = (entry: Entry): boolean =>
  entry.fault === null &&
  typedIn(entry).length >= fewest[entry.kind] &&
  // With a hole in an earlier group the end is not the end.
  (entry.kind !== 'resident-id' || entry.groups.every((_, group) => roomIn(entry, group) === 0))

export const isBegun = (entry: Entry): boolean => typedIn(entry) !== ''
