import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import type { TestClient } from '../support/client.ts'
import { newDataFolder, removeDataFolder, type TestSite } from '../support/site.ts'
import { auditAxe } from './kiosk-audit.ts'
import { startReachableSite } from './kiosk-visit.ts'

let browser: Browser
let site: TestSite
let kiosk: TestClient
let phone: Page
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startReachableSite(data)])
  kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open', {})
})
afterEach(() => phone.context().close())
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const open = async (path: string, locale = 'zh-CN') => {
  phone = await (await browser.newContext({ viewport: sizes.handheld, locale })).newPage()
  phone.setDefaultTimeout(10_000)
  await phone.goto(site.url + path)
}
const takeNumber = async () => {
  const { ticket, statusUrl } = await kiosk.post<IssuedTicket>('/tickets', {})
  return { number: ticket.number, path: new URL(statusUrl ?? '').pathname }
}
const fitsItsWidth = () => phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('a phone shows where the number stands, and turns amber with the lane when it is called', async () => {
  const { number, path } = await takeNumber()
  await open(path)
  await phone.locator('.num', { hasText: number }).waitFor()
  expect(await auditAxe(phone)).toEqual([])
  expect(await fitsItsWidth()).toBe(true)
  await site.lead.post('/lanes/1/next', {})
  await phone.getByText('1 号通道').first().waitFor()
  expect(await phone.locator('gl-status').getAttribute('mood')).toBe('now')
  expect(await auditAxe(phone)).toEqual([])
})

test('a number is given back only after a second question', async () => {
  const { path } = await takeNumber()
  await open(path, 'en-GB')
  await phone.getByRole('button', { name: 'Leave the queue' }).click()
  await phone.getByRole('button', { name: 'Keep my place' }).click()
  await phone.getByRole('heading', { name: 'Almost your turn.' }).waitFor()
  await phone.getByRole('button', { name: 'Leave the queue' }).click()
  expect(await auditAxe(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Cancel my number' }).click()
  await phone.getByRole('heading', { name: 'This number is cancelled' }).waitFor()
})

test('somebody who must wait outside is told so, and when to come back once that can be told', async () => {
  for (let person = 0; person < 12; person += 1) {
    await kiosk.post('/tickets', {})
    await site.lead.post('/lanes/1/next', {})
  }
  await site.lead.call('PATCH', '/settings', { capacity: 1 })
  await kiosk.post('/tickets', {})
  const { path } = await takeNumber()
  await open(path, 'en-GB')
  await phone
    .getByText(/It is full inside.\s*Please come back \d\d:\d[05]–\d\d:\d[05].\s*Your number is kept/)
    .waitFor()
  expect(await auditAxe(phone)).toEqual([])
  await site.lead.post('/hold', { reason: 'rain' })
  await phone.getByText('Please wait outside.').waitFor()
  await site.lead.post('/release', {})
  await site.lead.call('PATCH', '/settings', { capacity: null })
})

test('a dead link says what to do, in the language of the phone', async () => {
  await open('/status/abcdefghijklmnopqrstuv')
  await phone.getByRole('heading', { name: '这个链接打不开了' }).waitFor()
  await phone.getByRole('button', { name: 'English' }).click()
  await phone.getByRole('heading', { name: 'This link does not work' }).waitFor()
  expect(await auditAxe(phone)).toEqual([])
})

test('the home page leads to every screen, on a phone and on a desk', async () => {
  await open('/', 'en-GB')
  await phone.getByRole('heading', { name: 'Sampling site' }).waitFor()
  const addresses = await phone
    .locator('li a')
    .evaluateAll(doors => doors.map(door => door.getAttribute('href')))
  expect(addresses).toEqual(['/kiosk/', '/board/', '/wall/', '/staff/', '/lead/'])
  expect(await auditAxe(phone)).toEqual([])
  expect(await fitsItsWidth()).toBe(true)
  await phone.setViewportSize({ width: 1280, height: 800 })
  expect(await fitsItsWidth()).toBe(true)
})
