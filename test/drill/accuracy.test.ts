/** Waits are told as well as docs/fairness.md says, on days that nothing was tuned on; with room for fewer days. */
import { expect, test } from 'vitest'
import { measure } from './ensemble.ts'

test('50 seeded days: errors, intervals and broken promises within their limits', () => {
  const { all, general, green } = measure(10, 5001)
  expect(all.waits).toBeGreaterThan(30_000)
  expect(all.median).toBeLessThan(0.095)
  expect(all.mean).toBeLessThan(0.12)
  expect(all.betterThanHeadOfLine).toBeGreaterThan(0.4)
  expect(all.broken).toBeLessThan(0.05)
  for (const each of [all, general]) {
    expect(each.inside).toBeGreaterThan(0.78)
    expect(each.inside).toBeLessThan(0.83)
    expect(each.badDay).toBeGreaterThan(0.74)
  }
  expect(green.median).toBeLessThan(0.095)
  expect(green.inside).toBeGreaterThan(0.76)
}, 30_000)
