/** What `GET /healthz` says of a site in each kind of trouble. */
import { expect, test } from 'vitest'
import type { PrinterState } from '../../server/app/print-desk.ts'
import type { Day } from '../../server/domain/day/day.ts'
import { initialState } from '../../server/domain/state.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { createClockWatch } from '../../server/site/clock-watch.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { freeBytes, type TroubleParts, troubles } from '../../server/site/troubles.ts'
import { watchJournal } from '../../server/site/watch-journal.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const hour = 3_600_000
const eight = Date.UTC(2026, 5, 4, 8)

const day: Day = {
  id: 'day-1',
  name: null,
  opened: { wall: eight, mono: 0, boot: 'test' },
  closed: null,
  arrivals: 0,
  rejoins: 0,
  lastCall: 0,
  numbers: { general: 0, green: 0, batch: 0 },
  counters: { g: 0, gBatch: 0 },
}
const printer: PrinterState = {
  id: 'p1',
  name: 'Front',
  virtual: false,
  knobs: null,
  state: 'ready',
  reasons: [],
  confirmation: 'gs-h',
  paperLow: false,
  waiting: 0,
  jobs: [],
}
const well: TroubleParts = {
  printers: () => [printer],
  refuses: () => false,
  freeBytes: () => 5e9,
  day: () => day,
  wall: () => eight + hour,
  others: [{ about: 'backup', trouble: () => null }],
}

test('nothing is wrong with a site that is well', () => {
  expect(troubles(well)).toEqual([])
})

test.each<[Partial<TroubleParts>, string]>([
  [{ printers: () => [{ ...printer, state: 'offline' }] }, 'Printer Front is offline: no answer.'],
  [
    { printers: () => [{ ...printer, state: 'held', reasons: ['cover-open', 'paper-out'] }] },
    'Printer Front is held: cover-open, paper-out.',
  ],
  [{ refuses: () => true }, 'The disk does not take writes: nobody can check in.'],
  [{ freeBytes: () => 120_500_000 }, 'Only 120 MB are free on the disk.'],
  [{ day: () => null }, 'No site day is open: nobody can check in.'],
  [{ day: () => ({ ...day, closed: day.opened }) }, 'No site day is open: nobody can check in.'],
  [
    { wall: () => eight + 26.5 * hour },
    'The site day has been open for 26 hours: close it and open the next.',
  ],
  [
    {
      others: [
        { about: 'clock', trouble: () => null },
        { about: 'backup', trouble: () => 'The backup failed.' },
      ],
    },
    'The backup failed.',
  ],
])('%o is said in words', (part, words) => {
  expect(troubles({ ...well, ...part })).toEqual([words])
})

test('the free space is the disk’s own', () => {
  expect(freeBytes(import.meta.dirname)).toBeGreaterThan(0)
})

/** A wall clock that can be set without time passing. */
function watchedClock(startOffset = 0) {
  const clock = createFakeClock()
  let offset = startOffset
  const jumps: number[] = []
  const wall = () => clock.wall() + offset
  const watch = createClockWatch({ wall, mono: clock.mono }, ms => jumps.push(ms))
  watch.close()
  const set = (by: number) => {
    offset += by
  }
  return { watch, set, pass: clock.pass, jumps }
}

test('time that passes is no jump, nor is the pull of network time', () => {
  const { watch, set, pass, jumps } = watchedClock()
  for (let hours = 0; hours < 12; hours += 1) {
    pass(hour)
    set(200)
    expect(watch.trouble()).toBeNull()
  }
  expect(jumps).toEqual([])
})

test.each([
  [-3 * hour, 'The clock was set 3 hours back: check it.'],
  [45 * 60_000, 'The clock was set 45 minutes forward: check it.'],
])('a clock that is set by %i ms is told once, for an hour', (by, words) => {
  const { watch, set, pass, jumps } = watchedClock()
  set(by)
  expect(watch.trouble()).toBe(words)
  pass(hour - 1)
  expect(watch.trouble()).toBe(words)
  pass(2)
  expect(watch.trouble()).toBeNull()
  expect(jumps).toEqual([by])
})

test('a clock that starts in 1970 is told until it is set', () => {
  const { watch, set, pass } = watchedClock(-eight)
  expect(watch.trouble()).toBe('The clock says 1970-01-01: set it.')
  pass(10 * hour)
  expect(watch.trouble()).toBe('The clock says 1970-01-01: set it.')
  set(eight)
  expect(watch.trouble()).toMatch(/^The clock was set \d+ hours forward/)
})

test('the journal’s watch times what is on disk, and says when the disk refuses and when it is back', () => {
  const journal = openMemoryJournal(journalFormat)
  const told: string[] = []
  let full = false
  const append = journal.append.bind(journal)
  journal.append = (...args) => {
    if (full) throw new Error('disk full')
    append(...args)
  }
  const watch = watchJournal(journal, {
    onCommit: seconds => told.push(seconds >= 0 && seconds < 5 ? 'commit' : 'nonsense'),
    onRefused: error => told.push(String(error)),
    onBack: () => told.push('back'),
  })
  const record = (seq: number) => ({
    seq,
    wall: eight,
    mono: 0,
    boot: 'b',
    actor: null,
    device: null,
    event: { type: 'DayOpened', v: 1, id: 'd', name: null, counters: { g: 0, gBatch: 0 } } as const,
  })
  journal.append([record(1)])
  full = true
  expect(() => journal.append([record(2)])).toThrow('disk full')
  expect(watch.refuses()).toBe(true)
  full = false
  journal.append([record(2)])
  expect(watch.refuses()).toBe(false)
  expect(told).toEqual(['commit', 'Error: disk full', 'commit', 'back'])
  expect(journal.lastSeq()).toBe(2)
})

test('a site before its first event has no day', () => {
  expect(troubles({ ...well, day: () => initialState().day })).toHaveLength(1)
})
