/** The times a lane was open today and who was there, for staff hours and for how long somebody has been at it. */
import { elapsed, type Moment } from '../moment.ts'
import type { Lane, Spell } from './lane.ts'

/** A pause of this many ms is a rest; shorter ones, for gloves or a drink, are not. */
export const REST = 600_000

type Manned = Pick<Lane, 'state' | 'staff' | 'spells'>

const begun = ({ state, staff }: Manned, from: Moment): Spell[] =>
  state === 'open' ? [{ staff, from, to: null }] : []

/** After the lane changed its state or its person at `now`. */
export const spellsAfter = (lane: Manned, now: Moment): readonly Spell[] => [
  ...lane.spells.map(spell => (spell.to === null ? { ...spell, to: now } : spell)),
  ...begun(lane, now),
]

export const spellsOfNewDay = (lane: Manned, now: Moment): readonly Spell[] => begun(lane, now)

/** Ms for which the present person has been at an open lane without a rest; null when it is not open. */
export function atItFor({ state, staff, spells }: Manned, now: Moment): number | null {
  const last = spells.at(-1)
  if (state !== 'open' || last === undefined) return null
  let from = last.from
  for (const spell of spells.toReversed()) {
    if (spell.staff !== staff || elapsed(spell.to ?? from, from) >= REST) break
    from = spell.from
  }
  return elapsed(from, now)
}

/** Ms that the lane was open today, by person. */
export function staffTime(lanes: Iterable<Pick<Lane, 'spells'>>, now: Moment): Map<string | null, number> {
  const time = new Map<string | null, number>()
  for (const { spells } of lanes) {
    for (const { staff, from, to } of spells)
      time.set(staff, (time.get(staff) ?? 0) + elapsed(from, to ?? now))
  }
  return time
}
