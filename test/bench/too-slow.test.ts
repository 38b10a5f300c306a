/** A speed test that could not fail would be worth nothing. */
import { expect, test } from 'vitest'
import type { Row } from './row.ts'
import { tooSlow } from './too-slow.ts'

const row = (value: number): Row => ({ name: 'tap', value, unit: 'ms', limit: 10, better: 'lower' })

/** A suite whose runs measure these values, one after the other. */
function suiteOf(values: number[]) {
  let run = 0
  return { measure: async () => [row(values[run++] ?? Number.NaN)], runs: () => run }
}

test('names what no run of five brought within three times the limit', async () => {
  const suite = suiteOf([90, 80, 70, 60, 50, 1])
  expect(await tooSlow(suite.measure)).toEqual(['tap: 50.0 ms, limit 10'])
  expect(suite.runs()).toBe(5)
})

test('is content with the first run that keeps within it', async () => {
  const suite = suiteOf([90, 30, 1])
  expect(await tooSlow(suite.measure)).toEqual([])
  expect(suite.runs()).toBe(2)
})
