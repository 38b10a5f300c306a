/** The site lead's wall in a browser: its states, what a reader hears of it, and that it stays up day and night. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { wallSample } from '../support/wall-samples.ts'
import { axeFaults } from './axe.ts'
import { clipped, openWall } from './wall-screen.ts'

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

const small = { width: 1366, height: 768 }

describe('the wall', () => {
  it('is paired with a code, follows the real site, and is calm while nothing happens', async () => {
    const page = await browser.newPage({ viewport: small })
    await page.goto(`${site.url}/wall/`)
    await page.locator('gl-pairing').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.locator('#code').fill(await site.pairingCode('display'))
    await page.locator('#code').press('Enter')
    await page.locator('.alert.calm').waitFor()
    await page.locator('.none').nth(1).waitFor()
    await site.lead.post('/tickets', { party: 3 })
    await page.locator('.kpi', { hasText: 'A 3' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.close()
  })

  it.each([
    ['ten lanes in Chinese', 10, {}],
    ['five lanes in English', 5, { query: '?lang=en' }],
    ['a small window', 6, { viewport: small }],
  ])('fits, and axe finds nothing: %s', async (_name, lanes, options) => {
    const { page } = await openWall(browser, site, wallSample(lanes, 30), options)
    await page.locator('gl-wall-chart canvas').first().waitFor()
    expect(await clipped(page)).toEqual([])
    expect(await axeFaults(page)).toEqual([])
    const panel = await page.locator('.panel').last().boundingBox()
    const last = await page.locator('.strip dd').last().boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0))
    await page.context().close()
  })

  it('says each chart in a sentence and a table, and hides the drawing from readers', async () => {
    const { page } = await openWall(browser, site, wallSample(5, 30))
    const flow = page.getByRole('group', { name: /到达与采样.*采样追上到达约 13:50/ })
    expect(await flow.getByRole('row').count()).toBe(13)
    expect(await flow.getByRole('row').last().textContent()).toMatch(/16:15/)
    const waits = page.getByRole('group', { name: /等待时间.*普通 11 分/ })
    expect(await waits.getByRole('columnheader').count()).toBe(7)
    expect(await page.locator('gl-wall-chart .box[aria-hidden="true"] canvas').count()).toBe(2)
    await page.context().close()
  })

  it('shows the most urgent alert, and the next one beside it', async () => {
    const { page, tell } = await openWall(browser, site, wallSample(5, 30))
    expect(await page.locator('.alert.urgent').textContent()).toMatch(
      /帮扶没人接（轮椅）.*另有 2 项：1 号通道已连续采样/,
    )
    await tell({ ...wallSample(5, 30, 1), alerts: [] })
    await page.locator('.alert.calm').waitFor()
    const broken = wallSample(5, 30, 2)
    await tell({ ...broken, promises: { ...broken.promises, order: { kept: 900, broken: 2 } } })
    expect(await page.locator('.kpi.bad').textContent()).toMatch(/2 次没有兑现/)
    await page.context().close()
  })

  it('says since when it has heard nothing, and is current again by itself', async () => {
    const own = newDataFolder()
    const first = await startSite(own)
    const page = await browser.newPage({ viewport: small })
    await page.goto(`${first.url}/wall/?pair=${await first.pairingCode('display')}`)
    await page.locator('.kpis').waitFor()
    await first.stop()
    await page.getByText(/数据停在 .*正在重新连接/).waitFor()
    const again = await startSite(own, { port: Number(new URL(first.url).port) })
    await page.locator('.alert.calm').waitFor()
    await again.stop()
    await page.close()
    removeDataFolder(own)
  })
})
