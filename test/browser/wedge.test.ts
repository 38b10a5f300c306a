import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { scanKeys } from '../support/scan-keys.ts'

const root = join(import.meta.dirname, '../..')
const screen = `<!doctype html><meta charset="utf-8"><input id="field"><button id="button">取号</button><script type="module">
  import { createWedge } from '/kiosk/kit/wedge.ts'
  window.scans = []
  window.presses = 0
  document.querySelector('#button').addEventListener('click', () => window.presses++)
  const clock = { after: (ms, run) => { const timer = setTimeout(run, ms); return () => clearTimeout(timer) } }
  createWedge({ target: window, clock, onScan: text => window.scans.push(text) })
  document.body.dataset.ready = ''
</script>`

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  page = await browser.newPage()
  await page.route('http://kiosk.test/**', route => {
    const { pathname } = new URL(route.request().url())
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: screen })
      : route.fulfill({
          contentType: 'text/javascript',
          body: stripTypeScriptTypes(readFileSync(join(root, pathname), 'utf8')),
        })
  })
  await page.goto('http://kiosk.test/')
  await page.locator('body[data-ready]').waitFor()
})
afterEach(() => page.close())
afterAll(() => browser.close())

const scans = () => page.evaluate(() => (globalThis as unknown as { scans: string[] }).scans)
const presses = () => page.evaluate(() => (globalThis as unknown as { presses: number }).presses)
const written = () => page.locator('#field').inputValue()

test('a scan over the button that has the focus is heard and presses nothing', async () => {
  await page.locator('#button').focus()
  await scanKeys(page, 'https://queue.example.org/status/aB_9 x')
  await expect.poll(scans).toEqual(['https://queue.example.org/status/aB_9 x'])
  expect(await presses()).toBe(0)
  // Nobody's hand follows a scan within 100 ms.
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  expect(await presses()).toBe(1)
})

test('a scan into a field leaves what was typed there, and the focus', async () => {
  await page.locator('#field').focus()
  await page.keyboard.type('139', { delay: 120 })
  await scanKeys(page, '11010519491231002X', 'Tab')
  await expect.poll(scans).toEqual(['11010519491231002X'])
  expect(await written()).toBe('139')
  await page.keyboard.type('12', { delay: 120 })
  expect(await written()).toBe('13912')
})

test('a scan that ends in nothing is heard after its pause', async () => {
  await scanKeys(page, 'B-2026-7', null)
  await expect.poll(scans).toEqual(['B-2026-7'])
})

test('what a hand types stays, with its Enter', async () => {
  await page.locator('#field').focus()
  await page.keyboard.type('13812345678', { delay: 90 })
  await page.keyboard.press('Tab')
  expect(await written()).toBe('13812345678')
  await page.keyboard.press('Enter')
  expect(await presses()).toBe(1)
  expect(await scans()).toEqual([])
})
