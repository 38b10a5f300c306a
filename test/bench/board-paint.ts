/**
 * The board as people see it, on real browser pages: press of next → painted on the last of 20 boards, and the call's
 * message → painted on one. Software rendering, every page at 1920 × 1080.
 */
import type { Browser, Page } from 'playwright-core'
import type { Called } from '../../server/contract/lane.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { quantile, type Row } from './row.ts'

const boards = 20

type Painted = { heard: number; painted: number }

/** Notes for each number when its message came and when its row had been painted, in ms since 1970. */
function watch(): void {
  const heard = new Map<string, number>()
  const painted: Record<string, Painted> = {}
  const waiting = new Map<string, (entry: Painted) => void>()
  /** Resolves once the number's row is painted; nothing polls, since twenty pages that do would be what is measured. */
  const paint = (number: string) =>
    new Promise<Painted>(resolve => {
      const known = painted[number]
      if (known?.painted) resolve(known)
      else waiting.set(number, resolve)
    })
  Object.assign(globalThis, { paint })
  const now = () => performance.timeOrigin + performance.now()
  const open = globalThis.WebSocket
  globalThis.WebSocket = class extends open {
    constructor(...address: ConstructorParameters<typeof WebSocket>) {
      super(...address)
      this.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const call = JSON.parse(data) as { kind: string; data?: { calls?: { number: string }[] } }
        for (const { number } of call.data?.calls ?? []) if (!heard.has(number)) heard.set(number, now())
      })
    }
  }
  const afterPaint = (task: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = task
      port2.postMessage(null)
    })
  const look = (root: ParentNode) => {
    for (const row of root.querySelectorAll('gl-call-row')) {
      const number = row.shadowRoot?.querySelector('.number')?.textContent
      if (!number || painted[number]) continue
      const entry = { heard: heard.get(number) ?? 0, painted: 0 }
      painted[number] = entry
      afterPaint(() => {
        entry.painted = now()
        waiting.get(number)?.(entry)
      })
    }
  }
  addEventListener('load', () => {
    const root = document.querySelector('gl-queue-board')?.shadowRoot
    if (root)
      new MutationObserver(() => queueMicrotask(() => look(root))).observe(root, {
        childList: true,
        subtree: true,
      })
  })
}

async function openBoard(browser: Browser, site: TestSite): Promise<Page> {
  const page = await (await browser.newContext({ viewport: sizes.board })).newPage()
  await page.addInitScript(watch)
  await page.goto(`${site.url}/board/?voice=off&pair=${await site.pairingCode('display')}`)
  await page.locator('aside, .calm').first().waitFor()
  return page
}

const paintedOn = (page: Page, number: string): Promise<Painted> =>
  page.evaluate(
    wanted => (globalThis as unknown as { paint: (number: string) => Promise<Painted> }).paint(wanted),
    number,
  )

const now = () => performance.timeOrigin + performance.now()

/** From the press to each page's paint, and from the message to it, for each of so many calls. */
async function callsOn(site: TestSite, pages: readonly Page[], count: number) {
  const pressed: number[] = []
  const heard: number[] = []
  for (let at = 0; at < count; at++) {
    await site.lead.post('/tickets', {})
    const start = now()
    const { called } = await site.lead.post<Called>('/lanes/1/next', {})
    const number = called[0]?.number
    if (!number) throw new Error('nobody was called')
    for (const entry of await Promise.all(pages.map(page => paintedOn(page, number)))) {
      pressed.push(entry.painted - start)
      heard.push(entry.painted - entry.heard)
    }
  }
  return { pressed, heard }
}

/** `calls` are those seen by all boards, and as many again by one alone. */
export async function boardPaint(calls = 50): Promise<Row[]> {
  const data = newDataFolder()
  const [browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  try {
    await site.lead.post('/lanes/1/open', {})
    const first = await openBoard(browser, site)
    const alone = await callsOn(site, [first], calls)
    const pages = [first]
    while (pages.length < boards) pages.push(await openBoard(browser, site))
    const together = await callsOn(site, pages, calls)
    const row = (name: string, value: number, limit: number): Row => ({
      name,
      value,
      unit: 'ms',
      limit,
      better: 'lower',
    })
    return [
      row('call, press to paint on 20 boards, p50', quantile(together.pressed, 0.5), 250),
      row('call, press to paint on 20 boards, p99', quantile(together.pressed, 0.99), 250),
      row('call, message to paint on one board, p50', quantile(alone.heard, 0.5), 50),
      row('call, message to paint on one board, p99', quantile(alone.heard, 0.99), 50),
    ]
  } finally {
    await browser.close()
    await site.stop()
    removeDataFolder(data)
  }
}
