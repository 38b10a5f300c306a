/** Median main-thread time of one update of the wall, ms: its elements, both charts and the layout. Tests and bench call it. */
import type { Browser } from 'playwright-core'
import type { TestSite } from '../support/site.ts'
import { wallSample } from '../support/wall-samples.ts'
import { openWall } from './wall-screen.ts'

const updates = 60

export async function wallUpdateMs(browser: Browser, site: TestSite): Promise<number> {
  const { page } = await openWall(browser, site, wallSample(6, 56))
  await page.locator('gl-wall-chart canvas').first().waitFor()
  const walls = Array.from({ length: updates }, (_, i) => wallSample(6, 56, i + 1))
  const times = await page.evaluate(async all => {
    type Updating = HTMLElement & { wall: unknown; updateComplete: Promise<unknown> }
    const element = document.querySelector('gl-wall') as Updating
    const took: number[] = []
    for (const each of all) {
      await new Promise(requestAnimationFrame)
      const start = performance.now()
      element.wall = each
      await element.updateComplete
      for (const chart of element.shadowRoot?.querySelectorAll('gl-wall-chart') ?? [])
        await (chart as Updating).updateComplete
      // uPlot draws in a microtask of its own; reading a size makes the browser lay the page out.
      await Promise.resolve()
      element.getBoundingClientRect()
      took.push(performance.now() - start)
    }
    return took
  }, walls)
  await page.context().close()
  return times.toSorted((a, b) => a - b)[Math.floor(updates / 2)] ?? Number.POSITIVE_INFINITY
}
