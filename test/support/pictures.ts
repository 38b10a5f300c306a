/**
 * `npm run pictures`: drives a morning of a site and takes the pictures of every screen that README and docs show;
 * `-- screens` takes only those of that group.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import type { Receipt } from '../../server/contract/printer.ts'
import { aMorning } from './a-morning.ts'
import { launchBrowser, sizes } from './browser.ts'
import { handheldPictures } from './handheld-pictures.ts'
import { kioskPictures } from './kiosk-pictures.ts'
import { leadPin, newDataFolder, prepareSite, removeDataFolder, startSite } from './site.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures')
const laptop = { width: 1366, height: 900 }

type Viewport = { width: number; height: number }

async function open(context: BrowserContext, path: string, viewport: Viewport): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.goto(site.url + path)
  await page.waitForLoadState('networkidle')
  return page
}

const take = async (page: Page, name: string) => {
  await page.bringToFront()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function receipt(): Promise<void> {
  await site.lead.post('/tickets', { party: 2, printer: 'virtual' })
  const printed = () => site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')
  let [last] = (await printed()).items.slice(-1)
  for (let seconds = 0; !last && seconds < 20; seconds += 1) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    ;[last] = (await printed()).items.slice(-1)
  }
  if (!last) throw new Error('nothing came out of the printer')
  const page = await context.newPage()
  await page.setContent(last.svg)
  await page.locator('svg').screenshot({ path: join(folder, 'receipt.png') })
}

async function screens(): Promise<void> {
  const wall = await open(context, `/wall/?pair=${await site.pairingCode('display')}`, sizes.board)
  await take(wall, 'wall')
  const board = await open(context, `/board/?pair=${await site.pairingCode('display')}`, sizes.board)
  for (const lane of [2, 4, 1]) {
    await site.lead.post(`/lanes/${lane}/next`, {})
    await board.waitForTimeout(4500)
  }
  await take(board, 'board')
  const issued = await site.lead.post<{ statusUrl: string }>('/tickets', { party: 2 })
  await take(await open(context, new URL(issued.statusUrl).pathname, sizes.handheld), 'status')
  await take(await open(context, '/', sizes.board), 'home')
}

async function lead(): Promise<void> {
  await context.request.post(`${site.url}/api/v1/session`, { data: { staff: 'lead', pin: leadPin } })
  await take(await open(context, '/lead/', laptop), 'lead')
  await take(await open(context, '/lead/', sizes.handheld), 'lead-phone')
  await take(await open(context, '/lead/#close', laptop), 'lead-close')
}

/** Enough people for two tubes of ten, and a phone of its own. */
async function handheld(): Promise<void> {
  for (let person = 0; person < 45; person += 1) await site.lead.post('/tickets', {})
  const own = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const path = `/staff/?pair=${await site.pairingCode('handheld')}`
  await handheldPictures(await open(own, path, sizes.handheld), site, take)
}

const groups = {
  kiosk: () => kioskPictures(browser, site.url, join(folder, 'kiosk')),
  screens,
  lead,
  receipt,
  handheld,
}
type Group = keyof typeof groups

const { positionals } = parseArgs({ allowPositionals: true })
const all = Object.keys(groups) as Group[]
const unknown = positionals.filter(name => !all.includes(name as Group))
if (unknown.length > 0) throw new Error(`no pictures of ${unknown.join(', ')}: there are ${all.join(', ')}`)

mkdirSync(folder, { recursive: true })
const data = newDataFolder()
const port = await prepareSite(data, { name: { zh: '下西社区采样点', en: 'Xiaxi community sampling site' } })
await aMorning(data, port)
const site = await startSite(data, { port })
const browser = await launchBrowser()
const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
try {
  for (const name of all) if (positionals.length === 0 || positionals.includes(name)) await groups[name]()
} finally {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
}
