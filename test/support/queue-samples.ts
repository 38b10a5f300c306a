/** Tickets, lanes, queues and boards for tests: complete by default, with the parts that a test is about. */
import type { Lane } from '../../server/contract/lane.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { Ticket } from '../../server/contract/ticket.ts'

export const at = '2026-06-04T02:42:07.000Z'

export const ticket = (part: Partial<Ticket> = {}): Ticket => ({
  id: 'a',
  number: 'A001',
  class: 'general',
  state: 'waiting',
  party: 1,
  needs: [],
  language: 'zh-CN',
  issuedAt: at,
  lane: null,
  calls: 0,
  ahead: 0,
  estimate: null,
  admission: { state: 'in' },
  ...part,
})

export const lane = (part: Partial<Lane> = {}): Lane => ({
  id: '1',
  name: '1',
  state: 'open',
  stepFree: true,
  serves: ['general', 'green', 'batch'],
  pool: 1,
  greenFirst: false,
  staff: null,
  since: at,
  current: [],
  next: null,
  ...part,
})

export const queue = (part: Partial<Queue> = {}): Queue => ({
  seq: 1,
  day: { id: 'd1', openedAt: at },
  held: null,
  lanes: [lane()],
  tickets: [],
  ...part,
})

export const board = (part: Partial<Board> = {}): Board => ({
  seq: 1,
  held: null,
  lanes: [],
  calls: [],
  waiting: { general: 0, green: 0, batch: 0 },
  estimate: { general: null, green: null, batch: null },
  admission: [],
  next: [],
  volume: 5,
  notices: [],
  ...part,
})
