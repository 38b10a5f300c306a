import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Assistance } from '../../server/contract/assistance.ts'
import type { Queue } from '../../server/contract/queue.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import { report } from '../support/figures.ts'
import { scanKeys } from '../support/scan-keys.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { adult, elder, paceOf } from './kiosk-pace.ts'
import {
  askForCare,
  idle,
  numberOn,
  openKiosk,
  primary,
  startReachableSite,
  takeGeneral,
  untilNextTap,
} from './kiosk-visit.ts'

let browser: Browser
let site: TestSite
let page: Page
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startReachableSite(data)])
})
afterEach(() => page.context().close())
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const heading = (words: string) => page.getByRole('heading', { name: words })
const tickets = async () => (await site.lead.get<Queue>('/queue')).tickets

test('two taps give a number, shown wider than 60 mm, with its code, and the slip is printed', async () => {
  page = await openKiosk(browser, site)
  expect(page.url()).toBe(`${site.url}/kiosk/`)
  await takeGeneral(page)
  await primary(page).click()
  const number = await numberOn(page)
  expect((await tickets()).map(ticket => ticket.number)).toContain(number)
  const width = await page.locator('.slip .num').evaluate(element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect().width
  })
  expect(width).toBeGreaterThanOrEqual(60 * 4.03)
  await page.locator('gl-qr svg').waitFor()
  await heading('请拿好小票').waitFor()
})

test('chosen needs and the size of the party reach the site', async () => {
  page = await openKiosk(browser, site)
  await askForCare(page)
  await page.locator('.tile').nth(0).click()
  await page.locator('.tile').nth(3).click()
  await primary(page).click()
  await page.locator('gl-counter button').nth(1).click()
  await untilNextTap(page)
  await page.locator('gl-counter button').nth(1).click()
  await primary(page).click()
  const number = await numberOn(page)
  const ticket = (await tickets()).find(each => each.number === number)
  expect(ticket).toMatchObject({ class: 'green', party: 3, needs: ['wheelchair', 'infant'] })
})

test('a double tap takes one number', async () => {
  page = await openKiosk(browser, site)
  const before = (await tickets()).length
  await takeGeneral(page)
  await primary(page).dblclick()
  await page.locator('.slip').waitFor()
  await untilNextTap(page)
  expect(await tickets()).toHaveLength(before + 1)
})

test('the second tap of a trembling finger does not hit the next screen', async () => {
  page = await openKiosk(browser, site, { hasTouch: true })
  const before = (await tickets()).length
  await askForCare(page)
  await page.locator('.tiles').waitFor()
  const box = await primary(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40]
  await page.touchscreen.tap(x, y)
  await page.touchscreen.tap(x + 3, y - 2)
  await untilNextTap(page)
  expect(await page.locator('.count').count()).toBe(1)
  expect(await tickets()).toHaveLength(before)
})

test('a slip can be had again, and the kiosk is ready for the next person', async () => {
  page = await openKiosk(browser, site)
  await page.locator('.languages [lang="en"]').click()
  await takeGeneral(page)
  await primary(page).click()
  const again = page.getByRole('button', { name: 'Print again' })
  await heading('Please take your slip').waitFor()
  await again.click()
  await heading('Your slip is being printed').waitFor()
  await heading('Please take your slip').waitFor()
  expect(await again.isEnabled()).toBe(true)
  await page.getByRole('button', { name: 'Done' }).click()
  await idle(page).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

test('everything works from the keyboard', async () => {
  page = await openKiosk(browser, site)
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return at?.textContent?.trim() ?? ''
    })
  const tabTo = async (words: string) => {
    for (let presses = 0; presses < 20; presses++) {
      if ((await focused()).includes(words)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`no way to ${words}`)
  }
  await tabTo('直接取号')
  await page.keyboard.press('Enter')
  await tabTo('取号')
  await page.keyboard.press('Enter')
  expect(await numberOn(page)).toMatch(/^A\d{3}$/)
})

test('left alone it asks for 20 s, stays for whoever answers, and goes back to the start for whoever does not', async () => {
  page = await openKiosk(browser, site)
  await page.clock.install()
  await page.reload()
  await askForCare(page)
  await page.clock.runFor(41_000)
  const stay = page.getByRole('button', { name: '我还在用' })
  await stay.waitFor()
  await stay.click()
  await page.locator('.tiles').waitFor()
  expect(await stay.count()).toBe(0)
  await page.clock.runFor(41_000)
  await stay.waitFor()
  await page.clock.runFor(21_000)
  await idle(page).waitFor()
})

test('an unpaired kiosk takes its code on its own pad', async () => {
  page = await browser.newPage({ viewport: sizes.kiosk })
  await page.goto(`${site.url}/kiosk/`)
  const pad = page.locator('gl-pairing')
  await pad.waitFor()
  const type = async (code: string) => {
    for (const character of code) await pad.getByRole('button', { name: character, exact: true }).click()
    await pad.getByRole('button', { name: '配对', exact: true }).click()
  }
  await type('00000000')
  await page.getByText('这个配对码不能用').waitFor()
  for (let digit = 0; digit < 8; digit++) await pad.getByRole('button', { name: '删除一位' }).click()
  await type(await site.pairingCode('kiosk'))
  await idle(page).waitFor()
})

test('help says that the staff know, and who comes only once they have accepted', async () => {
  page = await openKiosk(browser, site)
  await page.locator('footer .help').click()
  await heading('已经通知工作人员').waitFor()
  const called = async () => {
    const { items } = await site.lead.get<{ items: Assistance[] }>('/assistance')
    return items.filter(({ ticket }) => ticket === null)
  }
  const [task] = await called()
  expect(task).toMatchObject({ kind: 'other', place: 'test kiosk', state: 'open' })
  await site.lead.post(`/assistance/${task?.id}/accept`, {})
  await heading('lead 正在过来帮您').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await untilNextTap(page)
  await page.locator('footer .help').click()
  await heading('lead 正在过来帮您').waitFor()
  expect(await called()).toHaveLength(1)
})

test('a closed day is explained instead of a number', async () => {
  page = await openKiosk(browser, site)
  await site.lead.post('/day/close', { force: true, reason: 'test' })
  await takeGeneral(page)
  await primary(page).click()
  await page.getByText('今天的采样已经结束').waitFor()
  await site.lead.post('/day/open', {})
})

test('without the site it says so calmly, and comes back by itself', async () => {
  page = await openKiosk(browser, site)
  const port = Number(new URL(site.url).port)
  await site.kill()
  await page.getByText('机器暂时不能取号').waitFor({ timeout: 15_000 })
  site = await startSite(data, { port })
  await idle(page).waitFor({ timeout: 15_000 })
})

describe('paced by a model of people', () => {
  test('a code and one tap take at most 15 s', async () => {
    page = await openKiosk(browser, site)
    const pace = paceOf(page, adult)
    await pace.present(() => scanKeys(page, 'szqr:7d41f09c-code'))
    await pace.tap(primary(page))
    await page.locator('.slip').waitFor()
    const { seconds, taps } = pace.total()
    report({ name: 'a code and one tap, by the model', value: seconds, unit: 's', limit: '≤ 15' })
    expect(taps).toBe(1)
    expect(seconds).toBeLessThanOrEqual(15)
  })

  test('an elder with a card, who chooses a queue, takes at most 20 s', async () => {
    page = await openKiosk(browser, site)
    const pace = paceOf(page, elder)
    await pace.present(() => scanKeys(page, '11010519491231002X'))
    await pace.tap(primary(page))
    await pace.tap(page.locator('.choice.green'))
    await page.locator('.slip').waitFor()
    const { seconds, taps } = pace.total()
    report({ name: 'an elder with a card, by the model', value: seconds, unit: 's', limit: '≤ 20' })
    expect(taps).toBe(2)
    expect(seconds).toBeLessThanOrEqual(20)
  })

  test('a phone number typed takes at most 45 s', async () => {
    page = await openKiosk(browser, site)
    const pace = paceOf(page, adult)
    await pace.tap(page.locator('.at-idle .ways .primary'))
    await pace.tap(page.getByRole('button', { name: '输手机号或证件号' }))
    await pace.tap(page.getByRole('button', { name: '手机号', exact: true }))
    await pace.type(['138', '1234', '5678'])
    await pace.tap(primary(page))
    await pace.tap(primary(page))
    await page.locator('.slip').waitFor()
    const { seconds, taps } = pace.total()
    report({ name: 'a phone number typed, by the model', value: seconds, unit: 's', limit: '≤ 45' })
    expect(taps).toBe(5 + 11)
    expect(seconds).toBeLessThanOrEqual(45)
  })
})
