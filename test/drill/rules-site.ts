/** A site that is the rules alone: every command is decided and evolved at once, on the drill's own clock. */
import type { Command } from '../../server/domain/command.ts'
import { decide } from '../../server/domain/decide.ts'
import type { Event } from '../../server/domain/event.ts'
import { evolve } from '../../server/domain/evolve.ts'
import { record } from '../../server/domain/recorded.ts'
import { isRefused } from '../../server/domain/refusal.ts'
import { initialState, type State } from '../../server/domain/state.ts'
import type { Port } from './port.ts'
import type { Watch } from './watch.ts'

/** The drill's days begin at this moment, UTC. */
export const START = Date.UTC(2026, 0, 10, 0)

export type RulesSite = {
  readonly state: State
  readonly port: Port
  /** Whether the rules allowed it. */
  ask(command: Command): boolean
}

const calledBy = (events: readonly Event[]): string[] =>
  events.flatMap(event => (event.type === 'TicketCalled' ? event.ticket : []))

/** `now` in seconds of the day. */
export function createRulesSite(now: () => number, watch: Watch): RulesSite {
  const state = initialState()
  let ids = 0
  const id = () => `t${++ids}`

  function execute(command: Command): readonly Event[] | null {
    const mono = Math.round(now() * 1000)
    const context = { now: { wall: START + mono, mono, boot: 'drill' }, actor: 'crew', device: null }
    const decision = decide(state, command, context)
    if (isRefused(decision)) return null
    for (const event of decision.events) {
      const recorded = record(event, state.seq + 1, context)
      evolve(state, recorded)
      watch(state, recorded)
    }
    return decision.events
  }

  /** For what the rules never refuse in a drill. */
  function must(command: Command): readonly Event[] {
    const events = execute(command)
    if (events === null) throw new Error(`${command.type} was refused`)
    return events
  }

  const port: Port = {
    issue({ party, green, needs, batch }, done) {
      const ticket = id()
      const ids = { id: ticket, assistanceId: `a-${ticket}`, incidentId: `i-${ticket}` }
      must({ type: 'IssueTicket', ...ids, party, green, needs, ...(batch !== null && { batch }) })
      done(ticket)
    },
    next: (lane, done) => done(calledBy(must({ type: 'CallNext', lane }))),
    complete(ticket, done) {
      must({ type: 'CompleteTicket', ticket })
      done()
    },
    recall: (ticket, done) => done(execute({ type: 'Recall', ticket }) !== null),
    miss: (ticket, done) => done(execute({ type: 'Miss', ticket }) !== null),
    rejoin(ticket, done) {
      must({ type: 'Rejoin', ticket })
      done()
    },
    open(lane, done) {
      must({ type: 'OpenLane', lane })
      done()
    },
    pause(lane, minutes, done) {
      must({ type: 'PauseLane', lane, ...(minutes !== null && { minutes, reason: 'break' }) })
      done()
    },
    resume(lane, done) {
      must({ type: 'ResumeLane', lane })
      done()
    },
    register({ code, from, to, people: expected }, done) {
      const window = { from: START + Math.round(from * 1000), to: START + Math.round(to * 1000) }
      must({ type: 'RegisterBatch', id: code, name: code, code, expected, ...window })
      done()
    },
    hold(done) {
      must({ type: 'Hold', reason: 'rain' })
      done()
    },
    release(people, done) {
      must(people === null ? { type: 'Release' } : { type: 'Release', by: 'batch', people })
      done()
    },
  }
  return { state, port, ask: command => execute(command) !== null }
}
