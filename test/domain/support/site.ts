/** A site under test: the real rules, a clock that only moves when told, and a journal in memory. */
import type { Command } from '../../../server/domain/command.ts'
import type { Settings } from '../../../server/domain/day/day.ts'
import { decide } from '../../../server/domain/decide.ts'
import type { Event } from '../../../server/domain/event.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import type { LaneConfig } from '../../../server/domain/lane/lane.ts'
import type { CallNext } from '../../../server/domain/lane/lane-command.ts'
import { type Recorded, record } from '../../../server/domain/recorded.ts'
import { type Decision, isRefused } from '../../../server/domain/refusal.ts'
import { initialState, type State } from '../../../server/domain/state.ts'
import type { Ticket } from '../../../server/domain/ticket/ticket.ts'
import type { IssueTicket } from '../../../server/domain/ticket/ticket-command.ts'

export const START = Date.UTC(2026, 0, 10, 8)

export type Watcher = (state: State, record: Recorded) => void

type Options = {
  readonly lanes?: Readonly<Record<string, Partial<LaneConfig>>>
  readonly settings?: Partial<Settings>
  /** Sees every event before it is applied. */
  readonly watch?: Watcher
}

export class Site {
  state = initialState()
  readonly records: Recorded[] = []
  now = { wall: START, mono: 0, boot: 'boot-1' }
  /** How many tickets were asked for; names them. */
  asked = 0
  readonly watch: Watcher | undefined

  constructor({ lanes = { 1: {} }, settings = {}, watch }: Options = {}) {
    this.watch = watch
    const each = Object.entries(lanes).map(([lane, config]) => ({ lane, config }))
    this.must({ type: 'ConfigureSite', lanes: each, settings })
    this.must({ type: 'OpenDay', id: 'day-1' })
    for (const { lane } of each) this.must({ type: 'OpenLane', lane })
  }

  /** Asks the rules, and records what they answer. */
  ask(command: Command, actor = 'li', device: string | null = null): Decision<Event> {
    const context = { now: { ...this.now }, actor, device }
    const decision = decide(this.state, command, context)
    if (isRefused(decision)) return decision
    for (const event of decision.events) {
      const entry = record(event, this.state.seq + 1, context)
      this.watch?.(this.state, entry)
      evolve(this.state, entry)
      this.records.push(entry)
    }
    return decision
  }

  /** Whom a press of `next` would call first. */
  peek(command: CallNext): string | undefined {
    const decision = decide(this.state, command, { now: this.now, actor: 'li', device: null })
    if (isRefused(decision)) return undefined
    return decision.events.flatMap(event => (event.type === 'TicketCalled' ? event.ticket : []))[0]
  }

  /** For what must succeed. */
  must(command: Command, actor?: string): readonly Event[] {
    const decision = this.ask(command, actor)
    if (isRefused(decision)) throw new Error(`${command.type} refused: ${JSON.stringify(decision)}`)
    return decision.events
  }

  refusal(command: Command, actor?: string): string {
    const decision = this.ask(command, actor)
    return isRefused(decision) ? decision.refused : `allowed: ${decision.events.map(each => each.type)}`
  }

  issue(ticket: Partial<IssueTicket> = {}): Ticket {
    const n = this.asked++
    const ids = { id: `t${n}`, assistanceId: `help-${n}`, incidentId: `incident-${n}` }
    this.must({ type: 'IssueTicket', ...ids, ...ticket })
    return this.ticket(ticket.id ?? `t${n}`)
  }

  ticket(id: string): Ticket {
    const ticket = this.state.tickets.get(id)
    if (ticket === undefined) throw new Error(`no ticket ${id}`)
    return ticket
  }

  /** The numbers that one press of `next` calls. */
  next(lane = '1', how: Partial<CallNext> = {}, actor?: string): string[] {
    return calledBy(this.must({ type: 'CallNext', lane, ...how }, actor))
  }

  pass(seconds: number): void {
    this.now = { ...this.now, wall: this.now.wall + seconds * 1000, mono: this.now.mono + seconds * 1000 }
  }

  /** Called, called again after 20 s, and not come within 60 s. */
  miss(id: string): void {
    this.pass(20)
    this.must({ type: 'Recall', ticket: id })
    this.pass(40)
    this.must({ type: 'Miss', ticket: id })
  }
}

export const calledBy = (events: readonly Event[]): string[] =>
  events.flatMap(event => (event.type === 'TicketCalled' ? event.number : []))
