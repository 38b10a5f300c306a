/** The fixed traces: each breaks some weaker rule, and says here what the guarded rule makes of it. */
import { describe, expect, test } from 'vitest'
import { Promises } from '../support/promises.ts'
import { Site } from '../support/site.ts'
import { callOrder, Trace } from '../support/trace.ts'

/** What it is about, the trace, its settings, and the arrivals in the order of their calls. */
const TRACES: [about: string, text: string, settings: object, order: number[]][] = [
  ['the first green is not held up', 'A A G call call', {}, [2, 0]],
  ['a green older than the batch due before it', 'A G B call call call', {}, [1, 2, 0]],
  ['a batch does not starve where no general waits', 'B G call G call G call G call', {}, [1, 0, 2, 3]],
  ['no batch turn before an older green', 'A call A G G B call call call', { k: 1, kBatch: 1 }, [0, 2, 1, 3]],
  ['the counter is the site’s, not the lane’s', 'A G G call@1 call@2', {}, [1, 0]],
  ['parties keep their turn, nobody is skipped', 'A×2 G×2 A call×3', {}, [1, 0, 2]],
  [
    'a rejoined ticket does not count a second time',
    'A call miss#0 A A A A rejoin#0 G G G G G G call×11',
    { k: 1 },
    [0, 5, 1, 6, 2, 7, 3, 8, 0, 4, 9, 10],
  ],
  [
    'a ticket put back does not count a second time',
    'A call A G G call back#0 call call',
    { k: 1 },
    [0, 2, 0, 1],
  ],
  ['a rejoin never gains a place', 'G A A A G A hand#5 miss#5 rejoin#5 call×5', { k: 9 }, [5, 0, 4, 1, 2, 3]],
  [
    'a rejoin never gains a place, however many wait between',
    'A A A A A A hand#5 miss#5 rejoin#5 call×6',
    {},
    [5, 0, 1, 2, 3, 4, 5],
  ],
  ['batches alone let greens overtake too', 'B B B B G G call×6', { k: 1 }, [4, 0, 5, 1, 2, 3]],
  [
    'an undone call leaves no trace in the counters',
    'A G G call undo#1 call call undo#0 call',
    { k: 1 },
    [1, 1, 0, 0],
  ],
  ['admission is no second queue', 'G×2 A G×2 G call call call', { capacity: 2 }, [0, 2, 1]],
]

describe('who is next', () => {
  test.each(TRACES)('%s: %s', (_, text, settings, order) => {
    const promises = new Promises()
    expect(callOrder(text, settings, promises.watch)).toEqual(order)
    expect(promises.broken).toEqual([])
  })

  test('an undo after other calls gives the place back, and not the counters', () => {
    const { site, called } = new Trace('A G G call call', { k: 1 })
    site.must({ type: 'Undo' }, 'caller of t1')
    expect(called).toEqual([1, 0])
    expect(site.state.day?.counters).toEqual({ g: 1, gBatch: 3 })
    expect(site.next('3')).toEqual(['G001'])
    expect(site.next('4')).toEqual(['G002'])
  })

  test('a green moved to general gives no second green the right to overtake', () => {
    const promises = new Promises()
    const { site } = new Trace('G G A G G', { k: 1 }, promises.watch)
    for (const ticket of ['t0', 't1']) site.must({ type: 'Transfer', ticket, class: 'general' })
    expect(['1', '2', '3', '4', '5'].flatMap(lane => site.next(lane))).toEqual([
      'G003',
      'G001',
      'G002',
      'A001',
      'G004',
    ])
    expect(promises.broken).toEqual([])
  })

  test('a lane for batches only does not use up their turn', () => {
    const site = new Site({ lanes: { 1: {}, 2: { serves: ['batch'] } } })
    const window = { from: 0, to: Number.MAX_SAFE_INTEGER }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'School', code: 'S', expected: 9, ...window })
    for (const more of [{}, { batch: 'S' }, { batch: 'S' }]) site.issue(more)
    expect([site.next('2'), site.next('1'), site.next('1', { complete: [] })].flat()).toEqual([
      'B001',
      'B002',
      'A001',
    ])
  })

  test('within one press the last general call leaves no general waiting', () => {
    const { site } = new Trace('B A B call')
    expect(site.next('5', { count: 2 })).toEqual(['A001', 'B002'])
    expect(site.state.day?.counters).toEqual({ g: 4, gBatch: 1 })
  })

  test('k changed during the day keeps the counter', () => {
    const { site } = new Trace('A A A G G call call', { k: 1 })
    site.must({ type: 'ChangeSettings', k: 2 })
    expect(site.state.day?.counters.g).toBe(1)
    expect([site.next('3'), site.next('4')]).toEqual([['A002'], ['G002']])
  })

  test('a wheelchair inside and only stairs open: others are called, from outside if need be', () => {
    const site = new Site({ lanes: { 2: {} }, settings: { capacity: 1 } })
    site.issue({ needs: ['wheelchair'] })
    expect(site.issue().inside).toBe(false)
    expect(site.next('2')).toEqual(['A001'])
    expect(site.next('2')).toEqual([])
    expect([...site.state.assistance.values()].map(task => task.kind)).toEqual(['wheelchair'])
    site.must({ type: 'AcceptAssistance', id: 'help-0' })
    expect(site.next('2')).toEqual(['G001'])
  })
})

describe('which lane serves whom', () => {
  test('a green-first lane calls green whenever one waits, and moves no counter', () => {
    const site = new Site({ lanes: { 1: { greenFirst: true } } })
    site.issue()
    for (let i = 0; i < 3; i++) site.issue({ green: true })
    expect([1, 2, 3, 4].map(() => site.next()[0])).toEqual(['G001', 'G002', 'G003', 'A001'])
    expect(site.state.day?.counters).toEqual({ g: 3, gBatch: 3 })
  })

  test('a lane calls only the classes it serves', () => {
    const site = new Site({ lanes: { 1: { serves: ['green'] }, 2: { serves: ['general'] } } })
    site.issue()
    expect(site.next('1')).toEqual([])
    site.issue({ green: true })
    expect(site.next('2')).toEqual(['A001'])
    expect(site.next('2')).toEqual([])
    expect(site.next('1')).toEqual(['G001'])
  })
})
