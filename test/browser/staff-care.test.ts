/** What a handheld does for those who cannot: numbers taken for them, help that comes, and colleagues who take over. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffWithPin } from '../../server/contract/access.ts'
import type { Assistance, Incident } from '../../server/contract/assistance.ts'
import type { Receipt } from '../../server/contract/printer.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { launchBrowser } from '../support/browser.ts'
import { scanKeys } from '../support/scan-keys.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'
import {
  bigButton,
  currentNumber,
  fromMenu,
  keyNamed,
  pairHandheld,
  screenFaults,
  sideKey,
  signIn,
  takeLane,
  typeOnPad,
  undoBar,
} from './handheld.ts'

let browser: Browser
let site: TestSite
let page: Page
let he: StaffWithPin
const data = newDataFolder()

beforeAll(async () => {
  const port = await prepareSite(data)
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data, { port })])
  he = await site.lead.post<StaffWithPin>('/staff', { id: 'he', name: '何护士' })
  page = await pairHandheld(browser, site)
  await signIn(page, 'lead', leadPin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const live = async () => (await site.lead.get<Queue>('/queue')).tickets
const newest = async () => (await live()).at(-1) as Ticket
const button = (name: string) => page.getByRole('button', { name, exact: true })
const tile = (name: string) => page.locator('.tiles').getByRole('button', { name, exact: true })

describe('taking a number for somebody', () => {
  it('needs nothing at all, and shows the number to be photographed', async () => {
    await keyNamed(page, '替人取号').click()
    expect(await screenFaults(page)).toEqual([])
    await button('多一人').click()
    await button('轮椅').click()
    await page.getByText('号码显示在这里').waitFor()
    await bigButton(page).click()
    await page.locator('gl-qr').waitFor()
    expect(await screenFaults(page)).toEqual([])
    const ticket = await newest()
    expect(ticket).toMatchObject({ class: 'green', party: 2, needs: ['wheelchair'], state: 'waiting' })
    expect(await page.locator('.card .number').innerText()).toBe(ticket.number)
  })

  it('takes a scanned card and a batch, says who it is without showing it whole, and prints where it is told', async () => {
    await bigButton(page).filter({ hasText: '下一位取号' }).click()
    await scanKeys(page, '11010519491231002X')
    await page.getByText('身份证 …002X').waitFor()
    await page.locator('summary').click()
    await page.getByRole('button', { name: /虚拟打印机/ }).click()
    expect(await screenFaults(page)).toEqual([])
    await bigButton(page).filter({ hasText: '虚拟打印机' }).click()
    const { number } = await newest()
    await page.locator('gl-banner', { hasText: '已经打好' }).waitFor()
    const { items } = await site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')
    expect(items.some(({ svg }) => svg.includes(number))).toBe(true)
  })

  it('knows somebody who has a number already', async () => {
    const before = (await live()).length
    await scanKeys(page, '11010519491231002X')
    await page.getByText('身份证 …002X').waitFor()
    await bigButton(page).filter({ hasText: '取号' }).and(page.locator(':enabled')).click()
    await page
      .locator('.card .number')
      .filter({ hasText: (await newest()).number })
      .waitFor()
    expect(await live()).toHaveLength(before)
  })

  it('refuses what was mistyped, and takes what is right', async () => {
    await bigButton(page).filter({ hasText: '下一位取号' }).click()
    await button('有证件或码').click()
    await page.locator('gl-scan-field input').fill('110105194912310021')
    await button('确定').click()
    await page.getByText('读不懂').waitFor()
    await page.locator('gl-scan-field input').fill('138 1234 5678')
    await button('确定').click()
    await page.getByText('手机 …5678').waitFor()
    await bigButton(page).click()
    await page.locator('gl-qr').waitFor()
  })

  it('takes its own mistake back, and changes who comes along', async () => {
    const { id, number } = await newest()
    await sideKey(page).filter({ hasText: '修改' }).click()
    await tile('改人数和照顾').click()
    expect(await screenFaults(page)).toEqual([])
    await button('多一人').click()
    await button('多一人').click()
    await button('孕妇').click()
    await button('保存').click()
    await undoBar(page)
      .filter({ hasText: `${number} 已修改` })
      .waitFor()
    expect((await live()).find(each => each.id === id)).toMatchObject({
      party: 3,
      needs: ['pregnant'],
      class: 'green',
    })
    await tile('作废').click()
    await button('取错了').click()
    await page.locator('.card', { hasText: '已取消' }).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await page.goBack()
    await page.goBack()
  })
})

describe('one ticket', () => {
  it('is found by its number, moved to another queue, and back', async () => {
    const { id, number } = (await live()).find(({ class: of }) => of === 'general') as Ticket
    await fromMenu(page, '查号码')
    await typeOnPad(page, `A${Number(number.slice(1))}`)
    expect(await screenFaults(page)).toEqual([])
    await page.locator('.list button', { hasText: number }).click()
    await tile('转队列或通道').click()
    await page.locator('gl-sheet').getByRole('button', { name: '绿色通道' }).click()
    await undoBar(page)
      .filter({ hasText: `${number} 转到绿色通道` })
      .waitFor()
    await undoBar(page).getByRole('button', { name: '撤销' }).click()
    await page.locator('.card', { hasText: '普通排队' }).waitFor()
    expect((await live()).find(each => each.id === id)?.class).toBe('general')
    await page.goBack()
    await page.goBack()
  })
})

describe('help', () => {
  const helpPage = async () => {
    await keyNamed(page, '求助').click()
    await page.getByText('请人来帮忙').waitFor()
  }

  it('is asked for at a place', async () => {
    await helpPage()
    await page.locator('#place').fill('南门楼梯')
    await button('上下楼梯').click()
    await page.locator('.row', { hasText: '上下楼梯' }).filter({ hasText: '南门楼梯' }).waitFor()
    expect(await screenFaults(page)).toEqual([])
  })

  it('of a doctor takes one tap, is logged, and rings on the other handhelds', async () => {
    const other = await pairHandheld(browser, site)
    await signIn(other, he.staff.id, he.pin)
    await other.locator('.lanes').waitFor()
    await other.evaluate(() => {
      const heard: unknown[] = []
      Reflect.set(window, 'heard', heard)
      Reflect.set(navigator, 'vibrate', (pattern: unknown) => heard.push(pattern))
    })
    await button('医疗求助').click()
    await page.locator('.log .row', { hasText: '医疗' }).filter({ hasText: '南门楼梯' }).waitFor()
    const { items } = await site.lead.get<{ items: Incident[] }>('/incidents')
    expect(items).toMatchObject([{ kind: 'medical', place: '南门楼梯' }])
    await other.locator('gl-task-bar .count', { hasText: '+' }).waitFor()
    await expect.poll(() => other.evaluate(() => Reflect.get(window, 'heard').length)).toBeGreaterThan(0)
    await other.context().close()
    await page.goBack()
    const open = await site.lead.get<{ items: Assistance[] }>('/assistance?done=false')
    for (const { id } of open.items) {
      await site.lead.post(`/assistance/${id}/accept`, {})
      await site.lead.post(`/assistance/${id}/done`, {})
    }
  })
})

describe('a shift', () => {
  it('reminds of changing places after the time that the site sets, and hands the lane over', async () => {
    await page.route('**/api/v1/site', async route => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), rotateMinutes: 0 } })
    })
    await page.reload()
    await takeLane(page, '3')
    await page.getByText('请换人休息').waitFor()
    expect(await screenFaults(page)).toEqual([])
    await button('换人').click()
    await page
      .locator('gl-colleague-list')
      .getByRole('button', { name: /何护士/ })
      .click()
    await page.getByText('您在哪个通道？').waitFor()
    const { lanes } = await site.lead.get<Queue>('/queue')
    expect(lanes[2]).toMatchObject({ state: 'open', staff: '何护士' })
    await page.unroute('**/api/v1/site')
  })

  it('shows what everybody is doing, and lets one relieve another', async () => {
    await fromMenu(page, '全场')
    await page.locator('.row', { hasText: '3 号通道' }).filter({ hasText: '何护士' }).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await page.goBack()
    await page.locator('.lanes button', { hasText: '3 号通道' }).click()
    expect(await screenFaults(page)).toEqual([])
    await button('我来接班').click()
    await page.locator('.calling').waitFor()
    await expect.poll(async () => (await site.lead.get<Queue>('/queue')).lanes[2]?.staff).toBe('lead')
  })

  it('goes on at night, in English, with a number of four digits and a long name', async () => {
    await fromMenu(page, '夜间')
    await fromMenu(page, 'English')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-light')).toBe('night')
    await bigButton(page).and(page.locator(':enabled')).click()
    await currentNumber(page).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await page.locator('.keys button', { hasText: 'More' }).click()
    expect(await screenFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  })
})
