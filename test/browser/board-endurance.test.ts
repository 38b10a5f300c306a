/** A board that runs for months: memory over many updates, and a page that fell blank. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '../../server/contract/queue.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { weigh } from './weigh.ts'

const updates = Number(process.env.GREENLANE_BOARD_UPDATES ?? 2000)

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

/** Keeps the page's socket within reach, so that more can come from it than a site would ever send. */
function keepSocket(): void {
  const open = globalThis.WebSocket
  globalThis.WebSocket = class extends open {
    constructor(...address: ConstructorParameters<typeof WebSocket>) {
      super(...address)
      Object.assign(globalThis, { socket: this })
    }
  }
}

async function openBoard(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: sizes.board })).newPage()
  await page.clock.install()
  await page.addInitScript(keepSocket)
  await page.goto(`${site.url}/board/?voice=off&pair=${await site.pairingCode('display')}`)
  await page.locator('.calm', { hasText: '欢迎' }).waitFor()
  return page
}

/** So many updates, each a new call at one of five lanes, each drawn. */
const feed = (page: Page, board: Board, from: number, count: number) =>
  page.evaluate(
    async ([base, first, many]) => {
      const { socket } = globalThis as unknown as { socket: WebSocket }
      const element = document.querySelector('gl-queue-board') as unknown as {
        updateComplete: Promise<boolean>
      }
      for (let at = first; at < first + many; at++) {
        const lane = String(1 + (at % 5))
        const moment = new Date().toISOString()
        const call = { number: `A${100 + at}`, class: 'general' as const, lane, at: moment, times: 1 }
        base.seq += 1
        base.calls = [call, ...base.calls].slice(0, 20)
        base.lanes = base.lanes.map(each =>
          each.id === lane ? { ...each, now: [{ number: call.number, class: 'general' }] } : each,
        )
        base.waiting = { ...base.waiting, general: at % 300 }
        const frames = [
          { kind: 'call', seq: base.seq, ...call },
          { kind: 'update', topic: 'board', seq: base.seq, at: moment, data: base },
        ]
        for (const frame of frames)
          socket.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }))
        await element.updateComplete
      }
      return base
    },
    [board, from, count] as [Board, number, number],
  )

test('memory stays flat over many updates', { timeout: 3_600_000 }, async () => {
  const page = await openBoard()
  const devtools = await page.context().newCDPSession(page)
  const start = await site.lead.get<Board>('/board')
  const warm = await feed(page, start, 0, 300)
  const before = await weigh(devtools)
  await feed(page, warm, 300, updates)
  const after = await weigh(devtools)
  expect(await page.locator('gl-call-row').first().locator('.number').innerText()).toBe(
    `A${100 + 299 + updates}`,
  )
  const growth = after.megabytes - before.megabytes
  report({ name: `heap of a board after ${updates} updates more`, value: growth, unit: 'MB', limit: '≤ 1' })
  expect(growth).toBeLessThanOrEqual(1)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
  // One that comes once is no leak: thousands of updates would bring thousands.
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5)
  await page.context().close()
})

test('a page that fell blank, or stopped drawing, starts anew', async () => {
  const page = await openBoard()
  const again = page.waitForEvent('load')
  await page.evaluate(() => document.querySelector('gl-queue-board')?.shadowRoot?.replaceChildren())
  await page.clock.runFor(20_000)
  await again
  await page.locator('.calm', { hasText: '欢迎' }).waitFor()
  await page.context().close()
})
