/** A ticket whose printing nobody is sure of: the handheld asks whether it is on paper, and passes the answer on. */
import { createServer, type Server } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Printer } from '../../server/contract/printer.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'
import { pairHandheld, screenFaults, signIn, undoBar } from './handheld.ts'

let browser: Browser
let site: TestSite
/** Takes all bytes and says nothing: nobody can know what it printed. */
let printer: Server
let port = 0
const data = newDataFolder()

beforeAll(async () => {
  printer = createServer(socket => void socket.on('error', () => {}).resume())
  await new Promise<void>(ready => printer.listen(0, '127.0.0.1', ready))
  const address = printer.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  const door = { id: 'p1', name: '门口', kind: 'tcp', host: '127.0.0.1', port: address.port, width: 80 }
  port = await prepareSite(data, { printers: [door] })
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data, { port })])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  printer.close()
  removeDataFolder(data)
})

const jobs = async () =>
  (await site.lead.get<{ items: Printer[] }>('/printers')).items.flatMap(each => each.jobs)

it('is asked about after the site was cut off, until somebody has looked', async () => {
  const { ticket } = await site.lead.post<IssuedTicket>('/tickets', { printer: 'p1' })
  await expect.poll(async () => (await jobs())[0]?.state, { timeout: 20_000 }).toBe('sent')
  await site.kill()
  site = await startSite(data, { port })
  const page = await pairHandheld(browser, site)
  await signIn(page, 'lead', leadPin)
  await page.getByRole('button', { name: `${ticket.number} 打出来了吗？` }).click()
  await page.getByText('请看一下“门口”').waitFor()
  expect(await screenFaults(page)).toEqual([])
  await page.getByRole('button', { name: '打好了' }).click()
  await undoBar(page).filter({ hasText: '记为已打印' }).waitFor()
  await page.locator('gl-print-question .ask').waitFor({ state: 'detached' })
  expect((await jobs()).filter(({ state }) => state === 'unknown')).toEqual([])
})
