import { describe, expect, it } from 'vitest'
import { applyQueueChange } from '../../kiosk/link/apply-queue-change.ts'
import { lane, queue, ticket } from '../support/queue-samples.ts'

const before = queue({
  lanes: [lane({ id: '1' }), lane({ id: '2' })],
  tickets: [ticket({ id: 'a', ahead: 0 }), ticket({ id: 'b', ahead: 1 })],
})

describe('a change of the queue', () => {
  it('replaces in place, appends and removes', () => {
    const after = applyQueueChange(
      before,
      {
        lanes: [lane({ id: '1', state: 'paused' })],
        tickets: [ticket({ id: 'b', ahead: 0 }), ticket({ id: 'c', ahead: 1 })],
        removed: ['a'],
      },
      9,
    )
    expect(after.seq).toBe(9)
    expect(after.lanes.map(each => each.state)).toEqual(['paused', 'open'])
    expect(after.tickets.map(each => [each.id, each.ahead])).toEqual([
      ['b', 0],
      ['c', 1],
    ])
  })

  it('keeps what it does not mention, and clears what it sets to null', () => {
    const held = { reason: 'rain', message: null, since: before.day?.openedAt ?? '' }
    const during = applyQueueChange(before, { held }, 10)
    expect(during).toEqual({ ...before, seq: 10, held })
    expect(applyQueueChange(during, { held: null, day: null }, 11)).toMatchObject({ held: null, day: null })
  })

  it('leaves the queue it was given as it was', () => {
    const copy = structuredClone(before)
    applyQueueChange(before, { removed: ['a'], lanes: [lane({ id: '2', name: 'two' })] }, 12)
    expect(before).toEqual(copy)
  })
})
