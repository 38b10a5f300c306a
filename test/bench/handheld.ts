/**
 * The handheld as a thumb feels it: a press confirmed over a slow Wi-Fi, and the app opened from its own cache on a phone
 * a quarter as fast.
 */
import type { Browser, Page } from 'playwright-core'
import { bigButton, pairHandheld, signIn, takeLane } from '../browser/handheld.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'
import { slowLink } from '../support/slow-link.ts'
import { quantile, type Row } from './row.ts'

const link = { roundTrip: 80, stall: 200, stalls: 0.04, seed: 8 }
const slowedBy = 4

/** Milliseconds from the press to the screen that says what came of it: the undo bar, and the state that it led to. */
const press = (page: Page, key: '.go' | '.side', until: string): Promise<number> =>
  page.evaluate(
    ([key, until]) =>
      new Promise<number>(done => {
        const find = (selector: string, root: ParentNode = document): Element | null => {
          const here = root.querySelector(selector)
          if (here) return here
          for (const each of root.querySelectorAll('*')) {
            const inside = each.shadowRoot && find(selector, each.shadowRoot)
            if (inside) return inside
          }
          return null
        }
        const state = () => find('.now .state')?.textContent ?? ''
        const told = () => find('.undo p')?.textContent ?? ''
        const before = told()
        const start = performance.now()
        const look = () => {
          if (told() !== before && told() !== '' && state().includes(until)) done(performance.now() - start)
          else requestAnimationFrame(look)
        }
        ;(find(`.keys ${key}`) as HTMLButtonElement).click()
        look()
      }),
    [key, until] as const,
  )

/** Calls and arrivals in turn, so that nobody is asked whether they came. */
async function pressTimes(page: Page, count: number): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < count / 2; round += 1) {
    times.push(await press(page, '.go', '正在叫'))
    times.push(await press(page, '.side', '采样中'))
  }
  return times
}

async function confirmed(browser: Browser, site: TestSite, presses: number): Promise<number[]> {
  const slow = await slowLink(site.url, link)
  try {
    const page = await pairHandheld(browser, site, { url: slow.url })
    await signIn(page, 'lead', leadPin)
    await takeLane(page, '1')
    await bigButton(page).and(page.locator(':enabled')).waitFor()
    return await pressTimes(page, presses)
  } finally {
    await slow.close()
  }
}

/** Notes when the lane stands on the screen, in ms since the navigation began. */
const noteReady = () => {
  const find = (root: ParentNode): boolean =>
    root.querySelector('.keys .go') !== null ||
    [...root.querySelectorAll('*')].some(each => each.shadowRoot !== null && find(each.shadowRoot))
  const look = () => {
    if (!find(document)) return requestAnimationFrame(look)
    return requestAnimationFrame(() => Reflect.set(window, 'readyAt', performance.now()))
  }
  look()
}

/** Everything from the cache but what the site says now. */
async function opened(browser: Browser, site: TestSite): Promise<number> {
  const page = await pairHandheld(browser, site, { keepsShell: true })
  await signIn(page, 'lead', leadPin)
  await takeLane(page, '2')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.locator('.keys .go').waitFor()
  await page.addInitScript(noteReady)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  await page.reload()
  const ready = await page.waitForFunction(() => Reflect.get(window, 'readyAt'), null, { polling: 200 })
  const ms = Number(await ready.jsonValue())
  await page.context().close()
  return ms
}

export async function handheld(presses = 200): Promise<Row[]> {
  const data = newDataFolder()
  const port = await prepareSite(data, { rateLimit: 100_000 })
  const [browser, site] = await Promise.all([launchBrowser(), startSite(data, { port })])
  try {
    await Promise.all(Array.from({ length: presses / 2 + 100 }, () => site.lead.post('/tickets', {})))
    const times = await confirmed(browser, site, presses)
    const row = (share: number, limit: number): Row => ({
      name: `handheld, press to confirmed over a slow link, p${share * 100}`,
      value: quantile(times, share),
      unit: 'ms',
      limit,
      better: 'lower',
    })
    return [
      row(0.95, 250),
      row(0.99, 500),
      {
        name: 'handheld, opened from its cache, slowed four times',
        value: await opened(browser, site),
        unit: 'ms',
        limit: 1000,
        better: 'lower',
      },
    ]
  } finally {
    await browser.close()
    await site.stop()
    removeDataFolder(data)
  }
}
