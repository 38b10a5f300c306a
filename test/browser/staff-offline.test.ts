/** The handheld without its site: opened from its own cache, honest about it, and never keeping a press for later. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Queue } from '../../server/contract/queue.ts'
import { launchBrowser } from '../support/browser.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { bigButton, currentNumber, pairHandheld, screenFaults, signIn, takeLane } from './handheld.ts'

let browser: Browser
let site: TestSite
let page: Page
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  page = await pairHandheld(browser, site, { keepsShell: true })
  await signIn(page, 'lead', leadPin)
  await takeLane(page, '1')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await site.lead.post('/tickets', {})
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const kept = () =>
  page.evaluate(async () => {
    const caches = await window.caches.keys()
    const found = await Promise.all(caches.map(async name => (await window.caches.open(name)).keys()))
    return found.flat().map(({ url }) => new URL(url).pathname)
  })

it('keeps its own files and nothing that the site answered', async () => {
  await page.reload()
  await bigButton(page).and(page.locator(':enabled')).waitFor()
  const files = await kept()
  expect(files).toContain('/staff/')
  expect(files.filter(file => file !== '/staff/' && !file.startsWith('/assets/'))).toEqual([])
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(name => name.startsWith('/assets/')),
  )
  expect(scripts.filter(name => !files.includes(name))).toEqual([])
  const { scope, installed } = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const manifest = await (await fetch(link?.href ?? '')).json()
    const icons = await Promise.all(
      manifest.icons.map(async ({ src }: { src: string }) => (await fetch(src)).status),
    )
    return { scope: manifest.scope, installed: icons }
  })
  expect(scope).toBe('/staff/')
  expect(installed).toEqual([200, 200])
})

it('says at once that there is no network, switches its buttons off, and does nothing of it later', async () => {
  await page.context().setOffline(true)
  await page.getByText('没有连接，按键暂停使用').waitFor({ timeout: 2000 })
  await bigButton(page).click({ force: true })
  expect(await bigButton(page).isDisabled()).toBe(true)
  expect(await screenFaults(page)).toEqual([])
  await page.context().setOffline(false)
  await bigButton(page).and(page.locator(':enabled')).waitFor()
  const { lanes } = await site.lead.get<Queue>('/queue')
  expect(lanes[0]?.current).toEqual([])
})

it('opens without the site, says that it cannot reach it, and is at its lane as soon as it can', async () => {
  await site.kill()
  await page.reload()
  await page.getByText('连不上站点，正在重试').waitFor()
  expect(await screenFaults(page)).toEqual([])
  site = await startSite(data, { port: Number(new URL(site.url).port) })
  await bigButton(page).and(page.locator(':enabled')).click()
  await currentNumber(page).waitFor()
})
