/** Wired devices seen by the lead, in a real browser and a real site whose devices are on TCP. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveTcp, type TcpService } from '../../hardware/sim/serve-tcp.ts'
import { createVirtualCardReader } from '../../hardware/sim/virtual-card-reader.ts'
import { createSumPanel } from '../../hardware/sim/virtual-panel.ts'
import { createVirtualScanner } from '../../hardware/sim/virtual-scanner.ts'
import type { Device } from '../../server/contract/access.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'
import { axeFaults } from './axe.ts'

const data = newDataFolder()
const [scanner, reader, panel] = [createVirtualScanner(), createVirtualCardReader(), createSumPanel(5)]
const services: TcpService[] = []
let site: TestSite
let browser: Browser

beforeAll(async () => {
  for (const device of [scanner, reader, panel]) services.push(await serveTcp(device))
  const [scannerPort, readerPort, panelPort] = services.map(({ port }) => port)
  const host = '127.0.0.1'
  await prepareSite(data, {
    printers: [
      { id: 'p1', name: '东门打印机', kind: 'virtual', width: 80 },
      { id: 'p2', name: '大厅服务台旁边的打印机', kind: 'virtual', width: 58 },
    ],
    scanners: [
      { id: 's1', kind: 'tcp', host, port: scannerPort, kiosk: '大门取号机' },
      { id: 'c1', kind: 'id-card', host, port: readerPort, kiosk: 'test kiosk' },
    ],
    panels: [
      { id: 'l1', kind: 'tcp', host, port: panelPort, lane: '1', address: 5, frame: '{id} {hi} {lo} {sum8}' },
    ],
  })
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  for (const service of services) await service.close()
  removeDataFolder(data)
})

const health = async () =>
  (await (await fetch(`${site.url}/healthz`)).json()) as { status: string; troubles: string[] }

test('the lead sees each device, what is wrong with it, and that it is mended; so does whoever asks for the health', async () => {
  const kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open')
  await kiosk.post('/tickets', {})
  await site.lead.post('/lanes/1/next')
  await expect.poll(panel.shown, { timeout: 10_000 }).toBe(1)

  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${site.url}/lead/#devices`)
  await page.locator('[name=staff]').fill('lead')
  await page.locator('[name=pin]').fill(leadPin)
  await page.locator('[name=pin]').press('Enter')
  const rows = page.locator('gl-equipment .row')
  await rows.nth(2).waitFor()
  const words = async () => (await rows.allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' '))
  await expect
    .poll(words, { timeout: 10_000 })
    .toEqual([
      expect.stringMatching(/^扫码器 s1 大门取号机 需要处理 没有叫这个名字的取号机/),
      '身份证阅读器 c1 test kiosk 正常',
      expect.stringMatching(/^叫号屏 l1 .*1.* 正常$/),
    ])
  expect(await axeFaults(page)).toEqual([])

  const choice = page.getByLabel('test kiosk：小票在哪打')
  expect(await choice.locator('option').allInnerTexts()).toEqual([
    '默认（东门打印机）',
    '东门打印机',
    '大厅服务台旁边的打印机',
  ])
  await choice.selectOption('大厅服务台旁边的打印机')
  const printerOf = async () =>
    (await site.lead.get<{ items: Device[] }>('/devices')).items.find(({ kind }) => kind === 'kiosk')?.printer
  await expect.poll(printerOf, { timeout: 10_000 }).toBe('p2')
  await page.setViewportSize(sizes.handheld)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1366, height: 900 })

  expect((await health()).troubles.join()).toContain('Scanner s1 belongs to the kiosk 大门取号机')

  await services[1]?.close()
  await expect
    .poll(words, { timeout: 10_000 })
    .toContainEqual(expect.stringMatching(/c1 test kiosk 没有回应 请检查插头/))
  expect((await health()).troubles.join()).toContain('ID-card reader c1 does not answer')
  const port = services[1]?.port ?? 0
  services[1] = await serveTcp(reader, { port })
  await expect.poll(words, { timeout: 10_000 }).toContain('身份证阅读器 c1 test kiosk 正常')
  await context.close()
})
