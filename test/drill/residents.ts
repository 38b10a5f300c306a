/** The residents of one simulated day, made from a profile and a seed before the day begins. */
import type { Need } from '../../server/domain/words.ts'
import type { Profile } from './profiles.ts'
import { createRandom, type Random } from './random.ts'

/** One party: everything about it is fixed beforehand, so that two policies can be compared on the same people. */
export type Resident = {
  /** Seconds after the day opened. */
  readonly at: number
  readonly party: number
  readonly green: boolean
  readonly needs: readonly Need[]
  /** Code of the company it comes with. */
  readonly batch: string | null
  /** Time at the lane, in units of an average person's. */
  readonly work: number
  /** Comes when called. */
  readonly shows: boolean
  /** Seconds after a miss at which it asks to be let back in; null: gone home. */
  readonly returns: number | null
}

export type Company = {
  readonly code: string
  readonly from: number
  readonly to: number
  readonly people: number
}

/** Households at a neighbourhood site: parties of 1 to 5. */
const PARTY = [0.6, 0.24, 0.1, 0.04, 0.02]
/** How much one person's sampling differs from the next one's, and the part of it that a party has only once. */
const PERSON_CV = 0.35
const APPROACH = 0.15
const MISSES = 0.03
const RETURNS = 0.6
const WHEELCHAIR = 0.04
/** People a company sends, and the seconds over which they arrive. */
const COMPANY = { people: 60, over: 900 }

/** A second of the day, as busy as the shape says. */
function moment(random: Random, shape: readonly number[], seconds: number): number {
  const total = shape.reduce((sum, part) => sum + part, 0)
  const part = random.weighted(shape.map(each => each / total))
  return ((part + random.next()) / shape.length) * seconds
}

function workOf(random: Random, party: number): number {
  let work = APPROACH * random.lognormal(1, 0.5)
  for (let i = 0; i < party; i++) work += (1 - APPROACH / 1.64) * random.lognormal(1, PERSON_CV)
  return work
}

function resident(random: Random, at: number, green: boolean, batch: string | null): Resident {
  const party = batch === null ? random.weighted(PARTY) + 1 : 1
  return {
    at,
    party,
    green,
    needs: green && random.chance(WHEELCHAIR) ? ['wheelchair'] : [],
    batch,
    work: workOf(random, party),
    shows: !random.chance(MISSES),
    returns: random.chance(RETURNS) ? 60 + random.exponential(300) : null,
  }
}

/** Companies share the day's second half in windows one after the other. */
export function companiesOf(profile: Profile): Company[] {
  const count = Math.round((profile.people * profile.batches) / COMPANY.people)
  const seconds = profile.hours * 3600
  return Array.from({ length: count }, (_, i) => {
    const from = seconds * (0.1 + (0.8 * i) / count)
    return { code: `COMPANY-${i + 1}`, from, to: from + 2 * COMPANY.over, people: COMPANY.people }
  })
}

/** In the order of arrival. */
export function residentsOf(profile: Profile, seed: number): Resident[] {
  const random = createRandom(seed, 1)
  const seconds = profile.hours * 3600
  const all: Resident[] = companiesOf(profile).flatMap(company =>
    Array.from({ length: company.people }, () =>
      resident(random, company.from + random.exponential(COMPANY.over / 2), false, company.code),
    ),
  )
  let people = all.length
  while (people < profile.people) {
    const green = random.chance(profile.green)
    const at = moment(random, green ? profile.greenShape : profile.shape, seconds)
    const one = resident(random, at, green, null)
    people += one.party
    all.push(one)
  }
  return all.sort((a, b) => a.at - b.at)
}
