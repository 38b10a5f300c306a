import { expect, test } from 'vitest'
import { numbersToSkip } from '../../server/site/durability/restore/skip-numbers.ts'

const issued = { type: 'TicketIssued' }
const reserved = (count: number) => ({ type: 'NumbersReserved', items: Array(count).fill({}) })
const minutes = 60_000

test.each([
  ['little is lost: a difference that people see', { count: 3, readable: [issued] }, 0, 0, 1000],
  [
    'all can be read: exactly its numbers',
    { count: 2001, readable: [...Array(2000).fill(issued), reserved(50)] },
    0,
    0,
    2050,
  ],
  ['none can be read: 50 for each', { count: 100, readable: [] }, 0, 0, 5000],
  [
    'an earlier restore is among the lost',
    { count: 1, readable: [{ type: 'EpochBegan', skip: 4000 }] },
    0,
    0,
    4000,
  ],
  ['earlier restores come on top', { count: 3, readable: [] }, 0, 1000, 2000],
  ['nobody knows: one a second', { count: null, readable: [] }, 60 * minutes, 0, 3600],
  ['nobody knows, and the clock went back', { count: null, readable: [] }, -60 * minutes, 0, 1000],
  ['never more than the rules allow', { count: 1e6, readable: [] }, 0, 5000, 1e6],
])('%s', (_name, lost, since, before, skip) => {
  expect(numbersToSkip(lost, since, before)).toBe(skip)
})
