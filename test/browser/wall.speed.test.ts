/** What one update of the wall costs the main thread: charts, tables and layout together. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { wallUpdateMs } from './wall-update-ms.ts'

let browser: Browser
let site: TestSite
const data = newDataFolder()
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

/** ms, and how much of it a test allows on a machine that is not quiet. */
const limit = 8
const slack = 3

it('an update takes at most 8 ms of the main thread', async () => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5 && best > limit; run++) best = Math.min(best, await wallUpdateMs(browser, site))
  expect(best).toBeLessThanOrEqual(limit * slack)
})
