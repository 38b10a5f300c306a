import { describe, expect, it } from 'vitest'
import { boardView } from '../../../display/board/board-model.ts'
import type { BoardCall, BoardLane } from '../../../server/contract/queue.ts'
import { at, board } from '../../support/queue-samples.ts'

const now = Date.parse(at)
const lane = (id: string, ...numbers: string[]): BoardLane => ({
  id,
  name: `${id}`,
  state: 'open',
  stepFree: true,
  now: numbers.map(number => ({ number, class: 'general' })),
})
const call = (number: string, secondsAgo: number, part: Partial<BoardCall> = {}): BoardCall => ({
  number,
  class: 'general',
  lane: '1',
  at: new Date(now - secondsAgo * 1000).toISOString(),
  times: 1,
  ...part,
})

describe('what the board shows', () => {
  it('shows who stands at a lane as called, newest first, and who has gone as recent', () => {
    const view = boardView(
      board({
        lanes: [lane('1', 'A003'), lane('2', 'A002')],
        calls: [call('A003', 4), call('A002', 30, { lane: '2' }), call('A001', 60)],
      }),
      4,
      now,
    )
    expect(view.calling.map(each => [each.number, each.lane, each.isNew])).toEqual([
      ['A003', '1', true],
      ['A002', '2', false],
    ])
    expect(view.recent.map(each => each.number)).toEqual(['A001'])
  })

  it('keeps those at a lane in sight when there are more of them than rows', () => {
    const numbers = Array.from({ length: 10 }, (_, i) => `A10${i}`)
    const view = boardView(
      board({
        lanes: numbers.map((number, i) => lane(`${i + 1}`, number)),
        calls: [call('A099', 20), ...numbers.map((number, i) => call(number, 30 + i))],
      }),
      4,
      now,
    )
    expect(view.calling.map(each => each.number)).toEqual(['A100', 'A101', 'A102', 'A103'])
    expect(view.also.map(each => each.number)).toEqual(numbers.slice(4))
    expect(view.recent.map(each => each.number)).toEqual(['A099'])
  })

  it('takes a call as new for exactly ten seconds, and a recall as another call', () => {
    const first = board({ lanes: [lane('1', 'A001')], calls: [call('A001', 0)] })
    expect(boardView(first, 4, now + 9999).calling[0]?.isNew).toBe(true)
    expect(boardView(first, 4, now + 10_000).calling[0]?.isNew).toBe(false)
    const recalled = board({ lanes: [lane('1', 'A001')], calls: [call('A001', -25, { times: 2 })] })
    expect(boardView(recalled, 4, now + 26_000).calling[0]?.isNew).toBe(true)
    expect(boardView(recalled, 4, now).calling[0]?.key).not.toBe(boardView(first, 4, now).calling[0]?.key)
  })

  it('names the lane as the site does', () => {
    const named = { ...lane('east', 'A001'), name: '东门' }
    const view = boardView(board({ lanes: [named], calls: [call('A001', 1, { lane: 'east' })] }), 4, now)
    expect(view.calling[0]?.lane).toBe('东门')
  })

  it('gives a wait as a range or not at all, and none while the site is held', () => {
    const part = {
      waiting: { general: 71, green: 6, batch: 0 },
      estimate: { general: { from: 10, to: 14 }, green: null, batch: null },
    }
    expect(boardView(board(part), 4, now).waits).toEqual([
      { class: 'general', people: 71, range: { from: 10, to: 14 } },
      { class: 'green', people: 6, range: null },
      { class: 'batch', people: 0, range: null },
    ])
    const held = { reason: 'rain', message: null, since: at }
    expect(boardView(board({ ...part, held }), 4, now).waits[0]?.range).toBe(null)
  })

  it('knows that nothing was called yet, which is not the same as nobody being at a lane', () => {
    expect(boardView(board({ lanes: [lane('1')] }), 4, now).untouched).toBe(true)
    expect(boardView(board({ lanes: [lane('1')], calls: [call('A001', 60)] }), 4, now).untouched).toBe(false)
  })
})
