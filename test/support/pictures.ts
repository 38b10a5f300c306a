/** `npm run pictures`: drives a morning of a site and takes the pictures of every screen that README and docs show. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Receipt } from '../../server/contract/printer.ts'
import { fastClock } from '../drill/live/fast-clock.ts'
import { launchBrowser, sizes } from './browser.ts'
import { handheldPictures } from './handheld-pictures.ts'
import { kioskPictures } from './kiosk-pictures.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from './site.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures')

type Size = keyof typeof sizes

async function open(context: BrowserContext, url: string, size: Size): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(sizes[size])
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  return page
}

const take = async (page: Page, name: string) => {
  await page.bringToFront()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

const speed = 120
const minutes = 60
/** Site time between two check-ins, ms. */
const step = 9000

/** Five lanes at work for an hour at high speed, ending now, so that there are waits to show. */
async function aMorning(data: string, port: number): Promise<void> {
  const end = performance.now() + (minutes * 60_000) / speed
  const site = await startSite(data, { port, env: fastClock(speed, minutes * 60_000) })
  const { lead } = site
  for (const lane of [1, 2, 3, 4, 5]) await lead.post(`/lanes/${lane}/open`, {})
  for (let person = 0; performance.now() < end; person += 1) {
    const due = new Promise(resolve => setTimeout(resolve, step / speed))
    await lead.post('/tickets', {
      party: person % 5 === 4 ? 3 : 1,
      language: person % 4 === 1 ? 'zh-HK' : 'zh-CN',
      ...(person % 8 === 2 && { needs: [person % 16 === 2 ? 'wheelchair' : 'mobility'] }),
    })
    if (person % 4 !== 3) await lead.post(`/lanes/${1 + (person % 5)}/next`, {})
    await due
  }
  await lead.post('/lanes/5/pause', { reason: '换防护服' })
  await site.stop()
}

async function receiptPicture(context: BrowserContext, site: TestSite): Promise<Receipt> {
  const printed = () => site.lead.get<{ items: Receipt[] }>('/printers/virtual/receipts')
  let receipt = (await printed()).items.at(-1)
  for (let seconds = 0; !receipt && seconds < 10; seconds += 1) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    receipt = (await printed()).items.at(-1)
  }
  if (!receipt) throw new Error('nothing came out of the printer')
  const page = await context.newPage()
  await page.setContent(receipt.svg)
  await page.locator('svg').screenshot({ path: join(folder, 'receipt.png') })
  return receipt
}

mkdirSync(folder, { recursive: true })
const data = newDataFolder()
const port = await prepareSite(data, { name: { zh: '下西社区采样点', en: 'Xiaxi community sampling site' } })
await aMorning(data, port)
const site = await startSite(data, { port })
const browser = await launchBrowser()
const context = await browser.newContext({ locale: 'zh-CN' })
try {
  await kioskPictures(browser, site.url, join(folder, 'kiosk'))
  await site.lead.post('/tickets', { party: 2, printer: 'virtual' })
  await receiptPicture(context, site)
  const board = await open(context, `${site.url}/board/?pair=${await site.pairingCode('display')}`, 'board')
  const pairing = await site.pairingCode('handheld')
  const handheld = await open(context, `${site.url}/staff/?pair=${pairing}`, 'handheld')
  await handheldPictures(handheld, site, take)
  await take(board, 'board')
  await take(
    await open(context, `${site.url}/wall/?pair=${await site.pairingCode('display')}`, 'board'),
    'wall',
  )
  await take(await open(context, `${site.url}/`, 'board'), 'home')
  await take(await open(context, `${site.url}/lead/`, 'board'), 'lead')
  const issued = await site.lead.post<{ statusUrl: string }>('/tickets', { party: 2 })
  await take(await open(context, issued.statusUrl, 'handheld'), 'status')
} finally {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
}
