/** What holds for each page of a site: it opens without a fault, and warns when the network is open. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SiteFacts } from '../../server/contract/site.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  leadPin,
  newDataFolder,
  prepareSite,
  removeDataFolder,
  startSite,
  type TestSite,
} from '../support/site.ts'

const data = newDataFolder()
let browser: Browser
let site: TestSite
let statusPath: string

beforeAll(async () => {
  site = await startSite(data, { port: await prepareSite(data) })
  browser = await launchBrowser()
  const { statusUrl } = await site.lead.post<{ statusUrl: string }>('/tickets', {})
  statusPath = new URL(statusUrl).pathname
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

/** Every page with something that stands on it once it is open, for a stranger and for whoever it is made for. */
const pages = [
  { path: () => '/', stranger: 'gl-home li', known: 'gl-home li' },
  { path: () => '/trust/', stranger: 'gl-trust [role=status]', known: 'gl-trust [role=status]' },
  { path: () => '/kiosk/', stranger: 'gl-pairing', known: '.papers', kind: 'kiosk' },
  { path: () => '/board/', stranger: 'gl-pairing', known: '.calm', kind: 'display' },
  { path: () => '/staff/', stranger: 'gl-pairing', known: '.lanes', kind: 'handheld' },
  { path: () => '/lead/', stranger: 'gl-lead-sign-in', known: 'gl-overview' },
  { path: () => statusPath, stranger: '.number', known: '.number' },
] as const

/** What the page's console holds against it, and what was answered with an error. */
function faultsOf(page: Page): { console: string[]; answers: string[] } {
  const faults = { console: [] as string[], answers: [] as string[] }
  page.on('pageerror', error => faults.console.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') faults.console.push(message.text())
  })
  page.on('response', response => {
    if (response.status() >= 400)
      faults.answers.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  return faults
}

async function signedIn(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const answer = await context.request.post(`${site.url}/api/v1/session`, {
    data: { staff: 'lead', pin: leadPin },
  })
  expect(answer.status()).toBe(200)
  return context
}

describe.each(pages)('the page %#', ({ path, stranger, known, ...more }) => {
  it('opens without a fault for whoever it is made for', async () => {
    const context = await signedIn()
    const page = await context.newPage()
    const faults = faultsOf(page)
    const code = 'kind' in more ? `?pair=${await site.pairingCode(more.kind)}` : ''
    await page.goto(site.url + path() + code)
    await page.locator(known).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(faults).toEqual({ console: [], answers: [] })
    expect(await page.locator('gl-open-network').count()).toBe(0)
    await context.close()
  })

  it('asks a stranger who they are, lacks nothing, and warns of an open network', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    const { answers } = faultsOf(page)
    await page.route('**/api/v1/site', async route => {
      const response = await route.fetch()
      const facts = (await response.json()) as SiteFacts
      await route.fulfill({ response, json: { ...facts, warning: 'no-tls' } satisfies SiteFacts })
    })
    await page.goto(site.url + path())
    await page.locator(stranger).first().waitFor()
    await page.locator('gl-open-network', { hasText: '连接没有加密' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(answers.filter(answer => !answer.startsWith('401'))).toEqual([])
    await page.context().close()
  })
})
