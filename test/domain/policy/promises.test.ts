/** The promises of docs/rules.md, on random days with every feature on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROMISES } from '../../../server/domain/figures/promises.ts'
import { anyDay, DAYS, live, newDay } from '../support/day.ts'
import { Promises } from '../support/promises.ts'

test('no promise is broken on any day, and the site’s own account says so too', { timeout: 600_000 }, () => {
  let [checked, atBound] = [0, 0]
  const judged = { overtaken: 0, order: 0, delay: 0 }
  fc.assert(
    fc.property(anyDay, day => {
      const promises = new Promises()
      const site = newDay(promises.watch)
      live(site, day)
      checked += promises.checked
      atBound += promises.atBound
      expect(promises.broken).toEqual([])
      const { verdicts } = site.state.promises
      for (const each of PROMISES) {
        judged[each] += verdicts[each].kept
        if (verdicts[each].broken > 0) expect.fail(`the account finds ${each} broken`)
      }
    }),
    { numRuns: DAYS, seed: 20_220_911 },
  )
  expect(checked).toBeGreaterThan(DAYS * 20)
  expect(atBound).toBeGreaterThan(DAYS / 2)
  expect(judged.overtaken).toBeGreaterThan(DAYS)
  expect(judged.delay).toBeGreaterThan(DAYS)
  expect(judged.order).toBeGreaterThan(DAYS * 4)
})
