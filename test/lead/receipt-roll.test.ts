import { expect, test } from 'vitest'
import { receiptsPath, rollAfter } from '../../kiosk/lead/printing/receipt-roll.ts'
import type { Receipt } from '../../server/contract/printer.ts'

/** As the site answers: oldest first. `run` tells one start of the site from another. */
const receipts = (indices: number[], run = 'a'): Receipt[] =>
  indices.map(index => ({ printer: 'virtual', index, printedAt: `${run}${index}`, svg: '' }))
const shown = (roll: readonly Receipt[]) => roll.map(({ printedAt }) => printedAt)

test('the first question asks for everything, the next ones from the newest on', () => {
  expect(receiptsPath('virtual', [])).toBe('/printers/virtual/receipts')
  expect(receiptsPath('virtual', receipts([0]))).toBe('/printers/virtual/receipts')
  expect(receiptsPath('virtual', receipts([7, 6]))).toBe('/printers/virtual/receipts?after=6')
})

test('new receipts come on top', () => {
  const first = rollAfter([], receipts([0, 1]))
  expect(shown(first)).toEqual(['a1', 'a0'])
  expect(shown(rollAfter(first, receipts([1, 2, 3])))).toEqual(['a3', 'a2', 'a1', 'a0'])
})

test('nothing new leaves the very same roll, so that nothing is drawn again', () => {
  const roll = rollAfter([], receipts([0, 1]))
  expect(rollAfter(roll, receipts([1]))).toBe(roll)
})

test('a site that was restarted begins a new roll, whether it has printed fewer or more', () => {
  const roll = rollAfter([], receipts([0, 1, 2]))
  expect(shown(rollAfter(roll, []))).toEqual([])
  expect(shown(rollAfter(roll, receipts([2, 3], 'b')))).toEqual(['b3', 'b2'])
})

test('only the newest fifty are kept', () => {
  const roll = rollAfter([], receipts(Array.from({ length: 50 }, (_, i) => i)))
  const longer = rollAfter(roll, receipts([49, 50, 51]))
  expect(longer).toHaveLength(50)
  expect(shown(longer).at(0)).toBe('a51')
  expect(shown(longer).at(-1)).toBe('a2')
})
