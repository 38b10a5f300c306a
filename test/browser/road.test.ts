/**
 * The whole road in a real browser: pair, check in on the touch screen, read the printed QR back, call from the
 * handheld, see it on the board, kill the server, and find the same queue when it is back.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Receipt } from '../../server/contract/printer.ts'
import type { Queue } from '../../server/contract/queue.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'

const run = promisify(execFile)
const data = newDataFolder()
let site: TestSite
let browser: Browser
/** One browser is every screen at once: each role has its cookie. */
let context: BrowserContext

const portOf = (url: string) => Number(new URL(url).port)

beforeAll(async () => {
  site = await startSite(data, { port: await prepareSite(data) })
  browser = await launchBrowser()
  context = await browser.newContext({ locale: 'zh-CN' })
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  removeDataFolder(data)
})

async function open(
  path: string,
  kind: 'kiosk' | 'display' | 'handheld',
  size: keyof typeof sizes,
): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(sizes[size])
  await page.goto(`${site.url}${path}?pair=${await site.pairingCode(kind)}`)
  return page
}

async function newestReceipt(): Promise<Receipt> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { items } = await site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')
    const receipt = items.at(-1)
    if (receipt) return receipt
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('nothing came out of the printer')
}

/** What an independent reader makes of the QR on the receipt's picture. */
async function readQr(svg: string): Promise<string> {
  const page = await browser.newPage()
  await page.setContent(svg)
  const picture = join(data, 'receipt.png')
  await page.locator('svg').screenshot({ path: picture })
  await page.close()
  return (await run('zbarimg', ['--quiet', '--raw', picture])).stdout.trim()
}

const whereTicketsAre = ({ tickets, lanes }: Queue) => ({
  tickets: tickets.map(({ id, number, state, lane, calls }) => ({ id, number, state, lane, calls })),
  lanes: lanes.map(({ id, state, current }) => ({ id, state, current: current.map(({ number }) => number) })),
})

test('from the first tap to the board, and through a crash', { timeout: 90_000 }, async () => {
  const kiosk = await open('/kiosk/', 'kiosk', 'kiosk')
  const board = await open('/board/', 'display', 'board')
  await kiosk.getByRole('button', { name: '直接取号' }).click()
  await kiosk.getByRole('button', { name: '取号', exact: true }).click()
  await kiosk.getByText('A001', { exact: true }).first().waitFor()
  expect(new URL(kiosk.url()).search).toBe('')

  const link = await readQr((await newestReceipt()).svg)
  expect(link).toMatch(new RegExp(`^${site.url}/status/[\\w-]{22,}$`))
  const phone = await context.newPage()
  await phone.setViewportSize(sizes.handheld)
  await phone.goto(link)
  await phone.getByText('A001', { exact: true }).waitFor()

  const handheld = await open('/staff/', 'handheld', 'handheld')
  await handheld.getByLabel('工号').fill('lead')
  for (const digit of leadPin) await handheld.getByRole('button', { name: digit, exact: true }).click()
  await handheld.getByRole('button', { name: '登录' }).click()
  await handheld.getByText('您在哪个通道？').waitFor()
  await handheld.getByRole('button', { name: /^1/ }).click()
  const next = handheld.getByRole('button', { name: /叫下一位/ })
  await next.waitFor()
  expect(await board.locator('gl-call-row', { hasText: 'A001' }).count()).toBe(0)
  const pressed = Date.now()
  await next.click()
  await board.locator('gl-call-row', { hasText: 'A001' }).first().waitFor()
  expect(Date.now() - pressed).toBeLessThan(1000)
  await phone.getByText('轮到您了').first().waitFor()

  await site.lead.post('/tickets', { needs: ['wheelchair'] })
  const before = whereTicketsAre(await site.lead.get<Queue>('/queue'))
  await site.kill()
  site = await startSite(data, { port: portOf(site.url) })
  expect(whereTicketsAre(await site.lead.get<Queue>('/queue'))).toEqual(before)
  expect(before.lanes[0]).toEqual({ id: '1', state: 'open', current: ['A001'] })

  const kioskAgain = kiosk.getByRole('button', { name: '完成' })
  await kioskAgain.click()
  await kiosk.getByRole('button', { name: '直接取号' }).click()
  await kiosk.getByRole('button', { name: '取号', exact: true }).click()
  await kiosk.getByText('A002', { exact: true }).first().waitFor()
})
