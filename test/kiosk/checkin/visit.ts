/** Visits for tests of the kiosk's flow: events one after the other, people, and what the site answers. */
import type { Person } from '../../../kiosk/checkin/flow/order.ts'
import { type FlowEvent, type Scan, type State, start } from '../../../kiosk/checkin/flow/state.ts'
import { step } from '../../../kiosk/checkin/flow/step.ts'
import type { IssuedTicket, Status } from '../../../server/contract/ticket.ts'

export const home = 'zh-CN'
export const go = (state: State, ...events: FlowEvent[]): State =>
  events.reduce((now, event) => step(now, event, home), state)
export const run = (...events: FlowEvent[]): State => go(start(home), ...events)

export const person = (value: string): Person => ({
  identity: { kind: 'token', value },
  mark: { kind: 'code', name: null, tail: value },
})
export const scan = (value: string, elder = false): FlowEvent => ({
  is: 'scan',
  scan: { is: 'person', person: person(value), elder },
})
export const scanned = (made: Scan): FlowEvent => ({ is: 'scan', scan: made })
export const take: FlowEvent = { is: 'take', key: 'k1' }
export const onward: FlowEvent = { is: 'onward', stairs: false }
export const typing = (text: string): FlowEvent[] => [...text].map(key => ({ is: 'key', key }))

export const issued: IssuedTicket = {
  ticket: {
    id: 't1',
    number: 'A001',
    class: 'general',
    state: 'waiting',
    party: 1,
    needs: [],
    language: home,
    issuedAt: '2026-06-04T02:42:07.120Z',
    lane: null,
    calls: 0,
    ahead: 0,
    estimate: null,
    admission: { state: 'in' },
  },
  statusUrl: null,
  print: { state: 'queued' },
}
export const gotTicket: FlowEvent = { is: 'issued', key: 'k1', issued, was: 'new' }

export const status = (part: Partial<Status> = {}): Status => ({
  number: 'A001',
  state: 'waiting',
  party: 1,
  ahead: 3,
  estimate: null,
  lane: null,
  admission: { state: 'in' },
  held: null,
  ...part,
})
