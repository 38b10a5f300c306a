/** What the end of a day still asks for: each step from what the site knows, and none when everything is done. */
import { describe, expect, test } from 'vitest'
import { type Known, leftOver, stepsLeft } from '../../kiosk/lead/close/left-over.ts'
import type { Lane } from '../../server/contract/lane.ts'
import type { Ticket } from '../../server/contract/ticket.ts'

const tubes = { tubes: 0, open: 0, people: 0, uncounted: 0, differences: null }
const clean: Known = {
  queue: { held: null, lanes: [], tickets: [] },
  printers: [{ jobs: [] }],
  tasks: [],
  report: { tubes, incidents: [] },
}
const ticket = (state: Ticket['state'], party = 1) => ({ number: 'A001', state, party }) as Ticket
const lane = (more: Partial<Lane>) => ({ id: '1', name: '1', state: 'closed', current: [], ...more }) as Lane
const queue = (more: Partial<Known['queue']>) => ({ queue: { ...clean.queue, ...more } })
const counted = (more: Partial<Known['report']['tubes']>) => ({
  report: { incidents: [], tubes: { ...tubes, tubes: 3, ...more } },
})

test('a day with nothing left has no step left', () => {
  const left = leftOver(clean)
  expect(stepsLeft(left)).toBe(0)
  expect(left.counted).toBe('none')
})

describe('one step is left', () => {
  test.each<[string, Partial<Known>]>([
    ['while calls are held', queue({ held: { reason: 'rain', message: null, since: '' } })],
    ['while somebody waits', queue({ tickets: [ticket('waiting')] })],
    ['while somebody missed may come back', queue({ tickets: [ticket('missed')] })],
    ['while a closed lane still has somebody', queue({ lanes: [lane({ current: [ticket('sampling')] })] })],
    [
      'while a closed lane has an open tube',
      queue({ lanes: [lane({ tube: { id: 't', barcode: 'b', size: 5, people: 2 } })] }),
    ],
    ['while a lane is open', queue({ lanes: [lane({ state: 'open' })] })],
    ['while a lane pauses', queue({ lanes: [lane({ state: 'paused' })] })],
    ['while somebody waits for help', { tasks: [{} as Known['tasks'][number]] }],
    ['while a print job is unresolved', { printers: [{ jobs: [{} as never] }] }],
    ['while tubes are not counted', counted({ uncounted: 3 })],
    ['while some tubes are not counted again', counted({ uncounted: 1, differences: [] })],
    ['while a count differs', counted({ differences: [{ barcode: 'b', recorded: 3, counted: 2 }] })],
  ])('%s', (_why, more) => {
    expect(stepsLeft(leftOver({ ...clean, ...more }))).toBe(1)
  })
})

test('counts people, not tickets, and names lanes of open tubes', () => {
  const tube = { id: 't', barcode: 'b', size: 5, people: 2 }
  const left = leftOver({
    ...clean,
    ...queue({
      tickets: [ticket('waiting', 3), ticket('waiting'), ticket('missed', 2)],
      lanes: [lane({ name: '东门', tube, current: [ticket('called')] })],
    }),
  })
  expect(left).toMatchObject({ waiting: 4, missed: 2, open: [{ ...tube, lane: '东门' }] })
  expect(left.here).toMatchObject([{ state: 'called', at: '东门' }])
})

test('tubes that were counted and agree are done; incidents are told and ask for nothing', () => {
  const incident = { at: '', kind: 'medical', number: null, place: null } as const
  const left = leftOver({
    ...clean,
    report: { tubes: { ...tubes, tubes: 3, differences: [] }, incidents: [incident] },
  })
  expect(left).toMatchObject({ counted: 'agree', incidents: 1 })
  expect(stepsLeft(left)).toBe(0)
})
