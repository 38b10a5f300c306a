/** The lead's page for notices: known ones with one tap, one's own words, on and off, and what the board then shows. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Board } from '../../server/contract/queue.ts'
import { launchBrowser } from '../support/browser.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { axeFaults } from './axe.ts'

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

async function openNotices(): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${site.url}/lead/#notices`)
  await page.getByRole('textbox').nth(0).fill('lead')
  await page.getByRole('textbox').nth(1).fill(leadPin)
  await page.keyboard.press('Enter')
  await page.getByText('还没有提示').waitFor()
  return page
}

const onBoard = async () =>
  (await site.lead.get<Board>('/board')).notices.map(({ preset, text }) => preset ?? text.en)

it('puts up a known notice with one tap, writes one, turns off and removes', async () => {
  const page = await openNotices()
  await page.getByRole('button', { name: '戴口罩' }).click()
  await page.getByRole('button', { name: '戴口罩 · 已发布' }).waitFor()
  expect(await onBoard()).toEqual(['mask'])
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '写一条' }).click()
  await page.getByLabel('中文').fill('今天 18:00 停止取号')
  await page.getByLabel('英文').fill('No more tickets after 18:00')
  await page.locator('.preview', { hasText: '今天 18:00 停止取号' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '保存' }).click()
  await page.locator('li', { hasText: '今天 18:00 停止取号' }).waitFor()
  expect(await onBoard()).toEqual(['mask', 'No more tickets after 18:00'])
  await page.locator('li', { hasText: '口罩' }).getByRole('button', { name: '停用' }).click()
  await page.locator('li.off', { hasText: '口罩' }).waitFor()
  expect(await onBoard()).toEqual(['No more tickets after 18:00'])
  await page.locator('li', { hasText: '18:00' }).getByRole('button', { name: '删除' }).click()
  await page.locator('li', { hasText: '18:00' }).waitFor({ state: 'detached' })
  expect(await onBoard()).toEqual([])
  await page.context().close()
})
