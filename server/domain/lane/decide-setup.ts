/** Adding and configuring lanes, one by one or from the site's configuration. */
import { settingsAfter, settingsFaults } from '../day/settings.ts'
import type { Deciders } from '../decider.ts'
import type { Event } from '../event.ts'
import { invalid, notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import { faulty, filled } from '../validate.ts'
import type { LaneConfig } from './lane.ts'
import type { AddLane, ConfigureLane, ConfigureSite } from './lane-command.ts'
import { configAfter, configFaults, defaultConfig, sameConfig } from './lane-config.ts'

/** The event that makes a lane so, new or not; none when it already is. */
function setUp(state: State, lane: string, change: Partial<LaneConfig>): Event[] {
  const known = state.lanes.get(lane)
  const config = configAfter(known?.config ?? defaultConfig(lane), change)
  if (known === undefined) return [{ type: 'LaneAdded', v: 1, lane, config }]
  return sameConfig(known.config, config) ? [] : [{ type: 'LaneConfigured', v: 1, lane, config }]
}

export const decideSetup: Deciders<AddLane | ConfigureLane | ConfigureSite> = {
  AddLane(state, { lane, config }) {
    const fault = faulty(filled('lane', lane), configFaults(config))
    if (fault) return fault
    return state.lanes.has(lane) ? invalid('lane', 'not in use yet') : { events: setUp(state, lane, config) }
  },
  ConfigureLane(state, { lane, config }) {
    if (!state.lanes.has(lane)) return notFound('lane', lane)
    return faulty(configFaults(config)) ?? { events: setUp(state, lane, config) }
  },
  ConfigureSite(state, { lanes, settings }) {
    const inLane = lanes.flatMap(({ lane, config }, i) =>
      [...filled('lane', lane), ...configFaults(config)].map(({ path, rule }) => ({
        path: `lanes/${i}/${path}`,
        rule,
      })),
    )
    const fault = faulty(inLane, settingsFaults(settings))
    if (fault) return fault
    const changes = lanes.flatMap(({ lane, config }) => setUp(state, lane, config))
    return { events: [...changes, ...settingsAfter(state, settings)] }
  },
}
