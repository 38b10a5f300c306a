/** How fast the rules are, without a server: commands, replay, estimates, and a whole town's two days of sampling. */
import type { Command } from '../../server/domain/command.ts'
import { decide } from '../../server/domain/decide.ts'
import { estimates } from '../../server/domain/estimate/estimates.ts'
import { evolve } from '../../server/domain/evolve.ts'
import { type Recorded, record } from '../../server/domain/recorded.ts'
import { isRefused } from '../../server/domain/refusal.ts'
import { initialState, type State } from '../../server/domain/state.ts'
import { drillRules, runRules } from '../drill/drill-rules.ts'
import { observePromises } from '../drill/observe-promises.ts'
import { PROFILES } from '../drill/profiles.ts'
import type { Row } from './row.ts'

/** A day at five lanes: one in seven green, parties of one to three, so many always waiting. */
type Plan = { readonly tickets: number; readonly waiting: number }

const LANES = ['1', '2', '3', '4', '5']
/** A town of 250,000 residents sampled in two days at 42 sites (docs/field-notes.md). */
const TOWN = { residents: 250_000, sites: 42, days: 2 }
const EVENTS = 50_000

function* commandsOf({ tickets, waiting }: Plan): Generator<Command> {
  yield { type: 'ConfigureSite', lanes: LANES.map(lane => ({ lane, config: {} })), settings: {} }
  yield { type: 'OpenDay', id: 'day' }
  for (const lane of LANES) yield { type: 'OpenLane', lane }
  const next = (i: number): Command => ({ type: 'CallNext', lane: LANES[i % LANES.length] ?? '' })
  for (let i = 0; i < tickets; i++) {
    const ids = { id: `t${i}`, assistanceId: `a${i}`, incidentId: `i${i}` }
    yield { type: 'IssueTicket', ...ids, green: i % 7 === 0, party: 1 + (i % 3) }
    if (i >= waiting) yield next(i)
  }
}

/** Runs the plan, ten seconds between two commands; answers how many commands there were. */
function run(plan: Plan, journal?: Recorded[]): { state: State; commands: number } {
  const state = initialState()
  let commands = 0
  for (const command of commandsOf(plan)) {
    const mono = commands++ * 10_000
    const context = { now: { wall: mono, mono, boot: 'bench' }, actor: 'crew', device: null }
    const decision = decide(state, command, context)
    if (isRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`)
    for (const event of decision.events) {
      const entry = record(event, state.seq + 1, context)
      evolve(state, entry)
      journal?.push(entry)
    }
  }
  return { state, commands }
}

type Timed<T> = { readonly ms: number; readonly result: T }

/** The best of some tries: what else the machine does is not measured. */
function timed<T>(task: () => T, tries = 1): Timed<T> {
  const all = Array.from({ length: tries }, (): Timed<T> => {
    const start = performance.now()
    const result = task()
    return { ms: performance.now() - start, result }
  })
  return all.reduce((best, each) => (each.ms < best.ms ? each : best))
}

function commandsPerSecond(): Row {
  const { ms, result } = timed(() => run({ tickets: 5000, waiting: 100 }), 12)
  const value = (result.commands / ms) * 1000
  const name = 'decide and evolve, a day of 5,000 tickets'
  return { name, value, unit: 'commands/s', limit: 200_000, better: 'higher' }
}

function replay(): Row {
  const journal: Recorded[] = []
  run({ tickets: EVENTS / 2.9, waiting: 100 }, journal)
  const { ms } = timed(() => {
    const state = initialState()
    for (const entry of journal.slice(0, EVENTS)) evolve(state, entry)
    if (state.seq < EVENTS) throw new Error(`only ${state.seq} events`)
  })
  return { name: 'replay of a day of 50,000 events', value: ms, unit: 'ms', limit: 1000, better: 'lower' }
}

function allEstimates(): Row {
  const { state, commands } = run({ tickets: 1100, waiting: 1000 })
  const mono = commands * 10_000
  const { ms, result } = timed(() => estimates(state, { wall: mono, mono, boot: 'bench' }), 5)
  if (result.size < 1000) throw new Error(`only ${result.size} estimates`)
  return { name: 'estimates of 1,000 waiting tickets', value: ms, unit: 'ms', limit: 2, better: 'lower' }
}

function longDay(): Row {
  const { ms } = timed(() => drillRules(PROFILES.village, 1).observed.report())
  const name = 'a 14-hour day of 3,000 people drilled'
  return { name, value: ms, unit: 'ms', limit: 1500, better: 'lower' }
}

/** Every promise of every resident is checked; one broken ends the benchmark. */
function town(): Row {
  const { residents, sites, days } = TOWN
  const people = Math.ceil(residents / sites / days)
  const { ms } = timed(() => {
    for (let seed = 0; seed < sites * days; seed++) {
      const { promises, watch } = observePromises()
      runRules({ ...PROFILES.village, people }, seed, watch)
      const { overtaken, greenFirst, greenDelay } = promises
      const broken = overtaken.broken + greenFirst.broken + greenDelay.broken
      if (broken > 0) throw new Error(`${broken} promises broken on day ${seed}`)
    }
  })
  const name = 'two days of 250,000 residents at 42 sites, every promise checked'
  return { name, value: ms, unit: 'ms', limit: 8000, better: 'lower' }
}

export async function rules(): Promise<Row[]> {
  return [commandsPerSecond(), replay(), allEstimates(), longDay(), town()]
}
