/** The pictures of the handheld that docs/handheld.md shows: a nurse's screens, one after the other. Called by pictures.ts. */
import type { Page } from 'playwright-core'
import type { Queue } from '../../server/contract/queue.ts'
import { fromMenu, keyNamed, sideKey } from '../browser/handheld.ts'
import { leadPin, type TestSite } from './site.ts'

type Take = (page: Page, name: string) => Promise<void>

/** Tubes whose people are there already. */
const tubes = ['T20260604469', 'T20260604470']

async function fillTubes(site: TestSite): Promise<void> {
  const { lanes } = await site.lead.get<Queue>('/queue')
  const here = lanes.find(({ id }) => id === '4')?.current ?? []
  for (const { id } of here) await site.lead.post(`/tickets/${id}/done`, {})
  await site.lead.call('PATCH', '/lanes/4', { pool: 10 })
  await site.lead.post('/lanes/4/next', { count: 1 })
  for (const barcode of tubes) {
    await site.lead.post('/lanes/4/tube', { barcode })
    await site.lead.post('/lanes/4/next', { count: 10 })
    await site.lead.post('/lanes/4/next', { count: 1 })
    const { items } = await site.lead.get<{ items: { id: string; state: string }[] }>('/tubes')
    for (const { id, state } of items) if (state === 'open') await site.lead.post(`/tubes/${id}/seal`, {})
  }
}

const back = async (page: Page) => {
  await page.goBack()
  await page.locator('.calling').waitFor()
}

/** Takes over from whoever works at the lane that was picked. */
async function relieve(page: Page): Promise<void> {
  await page.locator('gl-sheet dialog, .calling').first().waitFor()
  const take = page.getByRole('button', { name: '我来接班' })
  if (await take.isVisible()) await take.click()
}

async function laneFour(page: Page, site: TestSite, take: Take): Promise<void> {
  await fillTubes(site)
  await fromMenu(page, '换通道')
  await page.locator('.lanes button', { hasText: '4 号通道' }).click()
  await relieve(page)
  await page.locator('.tube.none').click()
  await take(page, 'handheld-tube')
  await page.locator('gl-scan-field input').fill('T20260604471')
  await page.getByRole('button', { name: '确定' }).click()
  await page.locator('.tube .n').waitFor()
  await page.waitForTimeout(10_500)
  await page.locator('.keys .go').click()
  await page.locator('.undo').waitFor()
  await sideKey(page)
    .filter({ hasText: '只完成' })
    .or(sideKey(page).filter({ hasText: '到了' }))
    .click()
  await page.waitForTimeout(600)
  await sideKey(page).filter({ hasText: '只完成' }).click()
  await page.waitForTimeout(600)
  await sideKey(page)
    .filter({ hasText: /叫 \d+ 人/ })
    .click()
  await sideKey(page).filter({ hasText: '全部完成' }).waitFor()
  await take(page, 'handheld-group')
  await keyNamed(page, '更多').click()
  await take(page, 'handheld-more')
  await page.getByRole('button', { name: '关闭', exact: true }).click()
}

async function care(page: Page, site: TestSite, take: Take): Promise<void> {
  await fromMenu(page, '替人取号')
  await page.getByRole('button', { name: '轮椅', exact: true }).click()
  await page.waitForTimeout(16_000)
  await take(page, 'handheld-checkin')
  await page.locator('.keys .go').click()
  await page.locator('gl-issued-view').waitFor()
  await take(page, 'handheld-issued')
  await page.locator('.keys .side').click()
  await page.locator('.tiles').waitFor()
  await take(page, 'handheld-ticket')
  await page.goBack()
  await back(page)
  await site.lead.post('/assistance', { kind: 'access', place: '南门楼梯' })
  await fromMenu(page, '求助')
  await page.locator('.row', { hasText: '南门楼梯' }).waitFor()
  await take(page, 'handheld-help')
  await back(page)
  await fromMenu(page, '全场')
  await take(page, 'handheld-everyone')
  await back(page)
}

async function counted(page: Page, take: Take): Promise<void> {
  await fromMenu(page, '全部试管')
  await page.locator('.list button').first().waitFor()
  await take(page, 'handheld-tubes')
  await page.locator('.keys .go').click()
  for (const barcode of [...tubes, 'T20260604500']) {
    await page.locator('gl-scan-field input').fill(barcode)
    await page.getByRole('button', { name: '确定' }).click()
  }
  await page.getByRole('button', { name: '和记录对比' }).click()
  await page.locator('.wrong').first().waitFor()
  await take(page, 'handheld-count')
  await page.goBack()
  await back(page)
}

/** `page` is the handheld's own page, paired and not signed in. */
export async function handheldPictures(page: Page, site: TestSite, take: Take): Promise<void> {
  await take(page, 'handheld-sign-in')
  await page.getByLabel('工号').fill('lead')
  for (const digit of leadPin) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('您在哪个通道？').waitFor()
  await take(page, 'handheld-lanes')
  await page.getByRole('button', { name: /^1/ }).click()
  await relieve(page)
  // Whoever was called less than ten seconds ago is asked after first.
  await page.waitForTimeout(10_500)
  await page.getByRole('button', { name: /叫下一位/ }).click()
  await page.waitForTimeout(12_000)
  await take(page, 'handheld')
  await laneFour(page, site, take)
  await care(page, site, take)
  await counted(page, take)
  await fromMenu(page, '夜间')
  await take(page, 'handheld-night')
  await fromMenu(page, '白天')
  await site.lead.post('/lanes/2/next', {})
}
