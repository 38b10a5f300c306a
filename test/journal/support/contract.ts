/** What every journal must do. Each implementation's test runs this suite. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Journal } from '../../../server/app/ports.ts'
import { kept, record, records, type Sample } from './sample.ts'

export function journalContract(open: () => Journal<Sample>): void {
  let journal: Journal<Sample>
  beforeEach(() => {
    journal = open()
  })
  afterEach(() => journal.close())

  test('is empty at first', () => {
    expect(journal.lastSeq()).toBe(0)
    expect([...journal.read(0)]).toEqual([])
    expect(journal.answer('kiosk-1 POST /tickets', 'k')).toBeNull()
  })

  test('gives back what was recorded, in order and after a given seq', () => {
    const all = [record(1), { ...record(2, '甲\n"\u2028'), actor: null, device: 'kiosk-1' }, ...records(3, 5)]
    journal.append(all.slice(0, 1))
    journal.append(all.slice(1))
    expect(journal.lastSeq()).toBe(5)
    expect([...journal.read(0)]).toEqual(all)
    expect([...journal.read(3)]).toEqual(all.slice(3))
    expect([...journal.read(5)]).toEqual([])
  })

  test('answers the hash of each event, the same for the same events, and none for what is not there', () => {
    journal.append(records(1, 3))
    const hashes = [1, 2, 3].map(seq => journal.hashAt(seq))
    expect(hashes.every(hash => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true)
    expect(new Set(hashes).size).toBe(3)
    expect([journal.hashAt(0), journal.hashAt(4)]).toEqual([null, null])
    // Whatever keeps it, the same events give the same chain.
    expect(hashes[2]).toMatchInlineSnapshot(
      `"d6dfa8a32e886a52c75a9a6c46b551cdd4662a7d0870f87924b0c069a6210b8e"`,
    )
  })

  test('what is read belongs to the reader', () => {
    journal.append([record(1, 'mine')])
    for (const { event } of journal.read(0)) Object.assign(event, { text: 'changed' })
    expect([...journal.read(0)]).toEqual([record(1, 'mine')])
  })

  test('two readers do not disturb each other, nor an append between', () => {
    journal.append(records(1, 3))
    const slow = journal.read(0)[Symbol.iterator]()
    slow.next()
    expect([...journal.read(1)]).toHaveLength(2)
    journal.append([record(4)])
    expect(slow.next().value).toEqual(record(2))
  })

  test.each([
    ['a gap', [record(1), record(3)]],
    ['a seq used before', [record(1), record(1)]],
    ['a wrong start', [record(2)]],
  ])('refuses %s and records nothing of that turn', (_name, turn) => {
    expect(() => journal.append(turn, { answers: [kept('k')] })).toThrow(RangeError)
    expect(journal.lastSeq()).toBe(0)
    expect([...journal.read(0)]).toEqual([])
    expect(journal.answer(kept('k').scope, 'k')).toBeNull()
    journal.append([record(1)])
    expect(journal.lastSeq()).toBe(1)
  })

  test('keeps answers by scope and key; a later one replaces', () => {
    const other = kept('k', { scope: 'kiosk-2 POST /tickets', body: '2' })
    journal.append([record(1)], { answers: [kept('k'), other] })
    expect(journal.answer(kept('k').scope, 'k')).toEqual(kept('k'))
    expect(journal.answer(other.scope, 'k')).toEqual(other)
    journal.append([record(2)], { answers: [kept('k', { status: 200 })] })
    expect(journal.answer(kept('k').scope, 'k')?.status).toBe(200)
  })

  test('forgets an answer only if its day is over and it is old', () => {
    const answers = [
      kept('old', { day: 1, wall: 10 }),
      kept('young', { day: 1, wall: 20 }),
      kept('today', { day: 2, wall: 10 }),
    ]
    journal.append([record(1)], { answers })
    journal.forgetAnswers({ day: 2, wall: 20 })
    const left = answers.filter(({ scope, key }) => journal.answer(scope, key))
    expect(left.map(answer => answer.key)).toEqual(['young', 'today'])
  })
}
