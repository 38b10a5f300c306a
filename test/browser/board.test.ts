import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requiredHeight } from '../../display/board/board-layout.ts'
import type { Called } from '../../server/contract/lane.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import type { TestClient } from '../support/client.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { axeFaults } from './axe.ts'

let browser: Browser
let site: TestSite
let kiosk: TestClient
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  kiosk = await site.pair('kiosk')
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

async function openBoard(): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.board })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${site.url}/board/?pair=${await site.pairingCode('display')}`)
  // A page that is left while it pairs has used its code up and is paired with nothing.
  await page.locator('.frame.live').waitFor()
  return page
}

const issue = async (body: object = {}) => (await kiosk.post<{ ticket: Ticket }>('/tickets', body)).ticket
const row = (page: Page, number: string) => page.locator('gl-call-row', { hasText: number })

describe('an unpaired board', () => {
  it('says where its code goes, says what is wrong with one, and takes a good one', async () => {
    const page = await browser.newPage({ viewport: sizes.board })
    await page.goto(`${site.url}/board/`)
    await page.locator('gl-pairing').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.locator('#code').fill('00000000')
    await page.locator('#code').press('Enter')
    await page.locator('gl-pairing gl-banner').waitFor()
    await page.locator('#code').fill(await site.pairingCode('kiosk'))
    await page.locator('#code').press('Enter')
    await page.getByText('/kiosk/').waitFor()
    await page.locator('#code').fill(await site.pairingCode('display'))
    await page.locator('#code').press('Enter')
    await page.locator('.calm').waitFor()
    await page.context().close()
  })

  it('pairs by its link, and the code leaves the address', async () => {
    const page = await openBoard()
    await page.locator('.calm').waitFor()
    expect(page.url()).toBe(`${site.url}/board/`)
    await page.reload()
    await page.locator('.calm').waitFor()
    await page.context().close()
  })

  it('asks for a code again as soon as it is revoked', async () => {
    const page = await openBoard()
    await page.locator('.calm').waitFor()
    const { items } = await site.lead.get<{ items: { id: string; kind: string; seenAt: string }[] }>(
      '/devices',
    )
    for (const { id, kind } of items) if (kind === 'display') await site.lead.call('DELETE', `/devices/${id}`)
    await page.locator('gl-pairing').waitFor()
    await page.context().close()
  })
})

describe('the board', () => {
  let page: Page
  beforeAll(async () => {
    page = await openBoard()
  })

  it('welcomes before the first call, then shows a call, large enough to be read', async () => {
    await page.getByText('欢迎').waitFor()
    expect(await axeFaults(page)).toEqual([])

    await site.lead.post('/lanes/1/open', {})
    const { number } = await issue({ green: true })
    await site.lead.post('/lanes/1/next', {})
    await row(page, number).waitFor()
    expect(await row(page, number).locator('div').innerText()).toMatch(new RegExp(`${number}\\s*1\\s*号通道`))

    const facts = await site.lead.get<SiteFacts>('/site')
    const { panelInches, viewingMetres } = facts.board
    const fontSize = await row(page, number)
      .locator('.number')
      .evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
    const pxPerMm = Math.hypot(sizes.board.width, sizes.board.height) / (panelInches * 25.4)
    expect((fontSize * 0.733) / pxPerMm).toBeGreaterThanOrEqual(requiredHeight(viewingMetres))
    expect(await axeFaults(page)).toEqual([])
  })

  it('is as readable while a call breathes in as after', async () => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Animation.enable')
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0.001 })
    const { number } = await issue()
    await site.lead.post('/lanes/1/next', {})
    const lit = row(page, number).locator('.new')
    await lit.waitFor()
    expect(await lit.evaluate(element => element.getAnimations().length)).toBe(1)
    expect(await axeFaults(page)).toEqual([])
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 1 })
    await devtools.detach()
  })

  it('lights a call, and no longer once ten seconds have passed', async () => {
    const { number } = await issue()
    await site.lead.post('/lanes/1/next', {})
    const lit = row(page, number).locator('.new')
    await lit.waitFor()
    // The site's next beat puts the clock right again.
    const later = async () => {
      await page.clock.fastForward(10_000)
      return lit.count()
    }
    await expect.poll(later).toBe(0)
  })

  it('says who is next, in the order in which they are then called', async () => {
    for (let person = 0; person < 3; person++) await issue()
    const next = page.locator('.next li')
    await expect.poll(() => next.count()).toBeGreaterThanOrEqual(3)
    const [expected = ''] = await next.allInnerTexts()
    await site.lead.post('/lanes/1/next', {})
    await row(page, expected).waitFor()
    await expect.poll(() => next.allInnerTexts()).not.toContain(expected)
    expect(await axeFaults(page)).toEqual([])
  })

  it('shows some lanes only where its address names them, and remembers', async () => {
    await page.goto(`${site.url}/board/?lanes=2`)
    await page.locator('.frame.live').waitFor()
    await site.lead.call('POST', '/lanes/2/open', {})
    const [here, there] = [await issue(), await issue()].map(({ id }) => id)
    const at = async (lane: number, ticket: string | undefined) =>
      (await site.lead.post<Called>(`/lanes/${lane}/next`, { ticket })).called[0]?.number ?? ''
    const elsewhere = await at(1, there)
    const shown = await at(2, here)
    await row(page, shown).waitFor()
    expect(await row(page, elsewhere).count()).toBe(0)
    await page.goto(`${site.url}/board/`)
    await row(page, shown).waitFor()
    expect(await row(page, elsewhere).count()).toBe(0)
    await page.goto(`${site.url}/board/?lanes=`)
    await row(page, elsewhere).waitFor()
  })

  it('says why calls are held, and shows no wait meanwhile', async () => {
    await site.lead.post('/hold', { reason: '暴雨', message: '请到大厅避雨' })
    await page.locator('.banner.held', { hasText: '暴雨 · 请到大厅避雨' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await site.lead.post('/release', {})
    await page.locator('.banner.held').waitFor({ state: 'detached' })
  })

  it.each([
    ['landscape', sizes.board],
    ['portrait', { width: 1080, height: 1920 }],
  ])('fits ten lanes in %s: nothing overlaps the edge of its row', async (_, viewport) => {
    for (const id of ['6', '7', '8', '9', '10']) await site.lead.call('POST', '/lanes', { id, name: id })
    await page.setViewportSize(viewport)
    let newest = ''
    for (let lane = 1; lane <= 10; lane++) {
      const { id, number } = await issue()
      newest = number
      await site.lead.call('POST', `/lanes/${lane}/open`, {})
      await site.lead.post(`/lanes/${lane}/next`, { ticket: id })
    }
    await row(page, newest).waitFor()
    const faults = await page.locator('gl-call-row').evaluateAll(rows =>
      rows.flatMap(each => {
        const box = each.shadowRoot?.querySelector('div')
        const below = (each.parentElement?.getBoundingClientRect().bottom ?? 0) + 1
        const fits = box && box.scrollWidth <= box.clientWidth && each.getBoundingClientRect().bottom <= below
        return fits ? [] : [box?.innerText]
      }),
    )
    expect(faults).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  })
})

it('tells how old it is when the site is gone, asks to listen, and is current again within 2 s', async () => {
  const page = await openBoard()
  await page.locator('gl-call-row').first().waitFor()
  const before = await page.locator('gl-call-row').count()
  await site.kill()
  await page.clock.fastForward(5100)
  await page.locator('footer.stale', { hasText: /最后更新 \d\d:\d\d:\d\d/ }).waitFor()
  await page.clock.fastForward(25_000)
  await page.locator('.banner.away', { hasText: 'Please listen for the staff' }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  site = await startSite(data, { port: Number(new URL(site.url).port) })
  const back = performance.now()
  await page.locator('.banner.away').waitFor({ state: 'detached' })
  expect(performance.now() - back).toBeLessThan(2000)
  expect(await page.locator('gl-call-row').count()).toBe(before)
  await page.context().close()
})
