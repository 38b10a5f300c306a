/** The promises of docs/rules.md, on random days with every feature on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDay, DAYS, live, newDay } from '../support/day.ts'
import { Promises } from '../support/promises.ts'

test('no promise is broken on any day', { timeout: 600_000 }, () => {
  let [checked, atBound] = [0, 0]
  fc.assert(
    fc.property(anyDay, day => {
      const promises = new Promises()
      live(newDay(promises.watch), day)
      checked += promises.checked
      atBound += promises.atBound
      expect(promises.broken).toEqual([])
    }),
    { numRuns: DAYS, seed: 20_220_911 },
  )
  expect(checked).toBeGreaterThan(DAYS * 20)
  expect(atBound).toBeGreaterThan(DAYS / 2)
})
