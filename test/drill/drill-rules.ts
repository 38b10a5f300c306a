/** One day through the rules alone, as fast as they go. Called by the drill, its tests and the benchmarks. */
import type { State } from '../../server/domain/state.ts'
import { createAgenda } from './agenda.ts'
import type { Profile } from './profiles.ts'
import { type Observed, observe } from './report.ts'
import { createRulesSite } from './rules-site.ts'
import { laneNames, planDay } from './run-day.ts'
import type { Watch } from './watch.ts'

/** The first two lanes are step-free, as at the template site. */
export const lanesOf = (profile: Profile) =>
  laneNames(profile).map((lane, i) => ({ lane, config: { stepFree: i < 2 } }))

/** Lets the day happen; the state at its end. */
export function runRules(profile: Profile, seed: number, watch: Watch): State {
  const agenda = createAgenda()
  const { state, port, ask } = createRulesSite(agenda.now, watch)
  ask({ type: 'ConfigureSite', lanes: lanesOf(profile), settings: {} })
  ask({ type: 'OpenDay', id: 'drill' })
  planDay(profile, seed, port, agenda)
  while (agenda.nextAt() !== undefined) agenda.step()
  ask({ type: 'CloseDay' })
  return state
}

export function drillRules(profile: Profile, seed: number): { observed: Observed; state: State } {
  const observed = observe(profile)
  return { observed, state: runRules(profile, seed, observed.watch) }
}
