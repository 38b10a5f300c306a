import { describe, expect, it } from 'vitest'
import { noteCalls } from '../../../../kiosk/staff/calling/call-times.ts'
import type { BoardCall } from '../../../../server/contract/queue.ts'

const call = (times: number, seconds: number): BoardCall => ({
  number: 'A001',
  class: 'general',
  lane: '1',
  at: new Date(seconds * 1000).toISOString(),
  times,
})

describe('when a number was called', () => {
  it('keeps the first call through recalls', () => {
    const first = noteCalls(new Map(), [call(1, 100)])
    expect(noteCalls(first, [call(2, 130)]).get('A001')).toEqual({ first: 100_000, last: 130_000 })
  })

  it('does not invent a first call that it has not seen', () => {
    expect(noteCalls(new Map(), [call(2, 130)]).get('A001')).toEqual({ first: null, last: 130_000 })
  })

  it('starts again after a rejoin, and forgets who left the board', () => {
    const before = noteCalls(new Map(), [call(1, 100)])
    expect(noteCalls(before, [call(1, 500)]).get('A001')).toEqual({ first: 500_000, last: 500_000 })
    expect(noteCalls(before, []).size).toBe(0)
  })
})
