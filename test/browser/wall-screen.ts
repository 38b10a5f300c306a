/** The wall's page on a socket that the test holds: it shows what it is told, and nothing else happens. */
import type { Browser, Page } from 'playwright-core'
import type { Wall } from '../../server/contract/wall.ts'
import type { TestSite } from '../support/site.ts'
import { wallStart } from '../support/wall-samples.ts'

export type WallScreen = { page: Page; tell: (wall: Wall) => Promise<void> }

/** When the site says it is: 255 minutes into the sample's day. */
const at = new Date(wallStart + 255 * 60_000).toISOString()

type Options = { viewport?: { width: number; height: number }; query?: string }

export async function openWall(
  browser: Browser,
  site: TestSite,
  first: Wall,
  { viewport = { width: 1920, height: 1080 }, query = '' }: Options = {},
): Promise<WallScreen> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  let send: (frame: string) => void = () => {}
  await page.routeWebSocket(/api\/v1\/live/, socket => {
    send = frame => socket.send(frame)
    socket.onMessage(text => {
      if (!String(text).includes('"wall"')) return
      socket.send(JSON.stringify({ kind: 'snapshot', topic: 'wall', seq: first.seq, at, data: first }))
    })
  })
  await page.goto(`${site.url}/wall/?pair=${await site.pairingCode('display')}`)
  await page.locator('.kpis').waitFor()
  if (query !== '') {
    await page.goto(`${site.url}/wall/${query}`)
    await page.locator('.kpis').waitFor()
  }
  return {
    page,
    async tell(wall) {
      send(JSON.stringify({ kind: 'update', topic: 'wall', seq: wall.seq, at, data: wall }))
      await page.waitForFunction(
        seq => (document.querySelector('gl-wall') as unknown as { wall: { seq: number } }).wall.seq === seq,
        wall.seq,
      )
    },
  }
}

/** Elements whose text does not fit into them, by what they say. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('gl-wall')?.shadowRoot
    const boxes = [
      ...(root?.querySelectorAll<HTMLElement>(
        '.kpi dt, .kpi dd, h2, .strip dd, .lanes th, .lanes td, .alert p',
      ) ?? []),
    ]
    return boxes
      .filter(
        box => box.scrollWidth > box.clientWidth + 1 || box.getBoundingClientRect().right > innerWidth + 1,
      )
      .map(box => box.textContent?.trim() ?? '')
  })
