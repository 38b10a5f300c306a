/** Tubes on the handheld: opened by scanning, filled, put right; and a whole shift, counted to zero differences at its end. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Receipt } from '../../server/contract/printer.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { Tube } from '../../server/contract/tube.ts'
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
  pairHandheld,
  screenFaults,
  sideKey,
  signIn,
  takeLane,
  undoBar,
} from './handheld.ts'

let browser: Browser
let site: TestSite
let page: Page
const data = newDataFolder()

beforeAll(async () => {
  const port = await prepareSite(data, { rateLimit: 10_000 })
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data, { port })])
  for (const [lane, pool] of [
    [1, 5],
    [2, 10],
  ])
    await site.lead.call('PATCH', `/lanes/${lane}`, { pool })
  page = await pairHandheld(browser, site)
  await signIn(page, 'lead', leadPin)
  await page.locator('.lanes').waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const issue = (body: object = {}) => site.lead.post<IssuedTicket>('/tickets', body)
const tubes = async () => (await site.lead.get<{ items: Tube[] }>('/tubes?limit=500')).items
const fill = () => page.locator('.tube .n')

describe('one tube', () => {
  beforeAll(() => takeLane(page, '1'))
  beforeEach(async () => {
    const { tickets } = await site.lead.get<Queue>('/queue')
    for (const { id, state } of tickets)
      if (state === 'waiting') await site.lead.post(`/tickets/${id}/cancel`, {})
  })

  it('is asked for before anybody is sampled, opened by a scan, filled, and shown large', async () => {
    await issue({ party: 2 })
    await bigButton(page).and(page.locator(':enabled')).click()
    await bigButton(page).filter({ hasText: '扫新试管' }).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await scanKeys(page, 'TUBE-0001')
    await fill().filter({ hasText: '0 / 5' }).waitFor()
    await sideKey(page).filter({ hasText: '到了' }).click()
    await fill().filter({ hasText: '2 / 5' }).waitFor()
    expect(await screenFaults(page)).toEqual([])
    await bigButton(page).click()
    await currentNumber(page).waitFor({ state: 'detached' })
  })

  it('is sealed by hand, and one person alone gets one of their own, opened by typing', async () => {
    await page.locator('.tube').click()
    await page.getByRole('button', { name: '封管' }).click()
    await page.locator('.tube.none').click()
    expect(await screenFaults(page)).toEqual([])
    await page.locator('gl-tube-sheet').getByRole('button', { name: '单人单管' }).click()
    await page.locator('gl-scan-field input').fill('TUBE-0002')
    await page.getByRole('button', { name: '确定' }).click()
    await fill().filter({ hasText: '0 / 1' }).waitFor()
    await issue({ single: true })
    await bigButton(page).filter({ hasText: '叫下一位' }).and(page.locator(':enabled')).click()
    await page.locator('.chips').getByText('单人单管').waitFor()
    await sideKey(page).filter({ hasText: '到了' }).click()
    await page.locator('.tube.none').waitFor()
    await bigButton(page).filter({ hasText: '完成采样' }).click()
    expect((await tubes()).at(-1)).toMatchObject({ barcode: 'TUBE-0002', size: 1, state: 'sealed' })
  })

  it('says so when it was used before', async () => {
    await currentNumber(page).waitFor({ state: 'detached' })
    await scanKeys(page, 'TUBE-0001')
    await page.locator('gl-banner', { hasText: '这支试管用过了' }).waitFor()
  })

  it('is put right with a reason, and its label printed', async () => {
    await fromMenu(page, '全部试管')
    await page.locator('.list button', { hasText: 'TUBE-0001' }).click()
    expect(await screenFaults(page)).toEqual([])
    await page.getByRole('button', { name: '打印标签' }).click()
    const printed = async () =>
      (await site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')).items.some(({ svg }) =>
        svg.includes('TUBE-0001'),
      )
    await expect.poll(printed, { timeout: 15_000 }).toBe(true)
    await site.lead.post('/lanes/1/tube', { barcode: 'TUBE-0003' })
    await page.goBack()
    await fill().filter({ hasText: '0 / 5' }).waitFor()
    await fromMenu(page, '全部试管')
    await page.locator('.list button', { hasText: 'TUBE-0001' }).click()
    await page.locator('gl-sheet .choices button').nth(1).click()
    await page.locator('gl-sheet').getByRole('button', { name: 'TUBE-0003' }).click()
    await page.locator('gl-sheet').getByRole('button', { name: '扫错了管' }).click()
    await undoBar(page).filter({ hasText: '改到试管 TUBE-0003' }).waitFor()
    const counts = (await tubes()).map(({ barcode, bound }) => [barcode, bound.length])
    expect(counts).toEqual([
      ['TUBE-0001', 1],
      ['TUBE-0002', 1],
      ['TUBE-0003', 1],
    ])
  })

  it('is missed by name at the end when it is not in the box, or holds another number of people', async () => {
    await page.getByRole('button', { name: '清点试管' }).click()
    await page.getByText('已找到 0 / 3 管').waitFor()
    await scanKeys(page, 'TUBE-0001')
    await scanKeys(page, 'TUBE-0003')
    await scanKeys(page, 'TUBE-0009')
    await page.locator('.row', { hasText: 'TUBE-0003' }).getByRole('button', { name: '多一人' }).click()
    expect(await screenFaults(page)).toEqual([])
    await page.getByRole('button', { name: '和记录对比' }).click()
    await page.getByText('3 管对不上').waitFor()
    const rows = await page.locator('.wrong').allInnerTexts()
    expect(rows.map(text => text.replaceAll(/\s+/g, ' '))).toEqual([
      'TUBE-0002 没有找到，记录 1 人',
      'TUBE-0003 记录 1 人，清点 2 人',
      'TUBE-0009 没有记录，清点 0 人',
    ])
    await page.goBack()
    await page.goBack()
  })
})

describe('a whole shift', () => {
  const people = 300
  const barcodes = Array.from({ length: 30 }, (_, index) => `SHIFT-${String(index + 1).padStart(4, '0')}`)

  it('samples 300 people into 30 tubes of ten, and counts them to zero differences', async () => {
    await fromMenu(page, '换通道')
    await takeLane(page, '2')
    await checkIn(people)
    await sideKey(page).filter({ hasText: '叫 10 人' }).and(page.locator(':enabled')).click()
    for (const barcode of barcodes) {
      await bigButton(page).filter({ hasText: '扫新试管' }).waitFor()
      await scanKeys(page, barcode)
      await fill().filter({ hasText: '0 / 10' }).waitFor()
      // Some are sampled one by one, a press each; the rest of the tube is completed with one press.
      if (barcode === barcodes[0]) await oneByOne(3)
      await sideKey(page).filter({ hasText: '全部完成' }).and(page.locator(':enabled')).click()
      await page.getByRole('button', { name: '来了，采样完成' }).click()
      await page.locator('.tube.none').waitFor()
    }
    const here = (await tubes()).filter(({ lane }) => lane === '2')
    expect(here.map(({ bound }) => bound.length)).toEqual(barcodes.map(() => 10))
    expect(new Set(here.flatMap(({ bound }) => bound.map(({ ticket }) => ticket))).size).toBe(people)

    await fromMenu(page, '全部试管')
    await page.getByRole('button', { name: '清点试管' }).click()
    await page.getByText('已找到 0 / 30 管').waitFor()
    for (const barcode of barcodes) await scanKeys(page, barcode)
    await page.getByText('已找到 30 / 30 管').waitFor()
    await page.getByRole('button', { name: '和记录对比' }).click()
    await page.getByText('全部对上了，30 管').waitFor()
  }, 120_000)

  async function checkIn(all: number): Promise<void> {
    for (let at = 0; at < all; at += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => issue({ needs: index % 10 === 0 ? ['pregnant'] : [] })),
      )
  }

  async function oneByOne(count: number): Promise<void> {
    for (let done = 1; done <= count; done += 1) {
      await bigButton(page).and(page.locator(':enabled')).click()
      await fill()
        .filter({ hasText: `${done} / 10` })
        .waitFor()
      // A second tap within half a second is taken for the same.
      await page.waitForTimeout(500)
    }
  }
})
