/** A resident at the kiosk, as browser tests play one: opens it, paired, and taps through its screens. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { siteTemplate } from '../../server/site/config/site-template.ts'
import { sizes } from '../support/browser.ts'
import { startSite, type TestSite } from '../support/site.ts'

/** A site whose tickets carry a QR code; `named` is its English name. */
export function startReachableSite(data: string, named = 'Sampling site'): Promise<TestSite> {
  const config = siteTemplate
    .replace('// "publicUrl": ""', '"publicUrl": "http://192.0.2.1:8080"')
    .replace('"en": "Sampling site"', `"en": "${named}"`)
  writeFileSync(join(data, 'site.json'), config)
  return startSite(data)
}

export async function openKiosk(
  browser: Browser,
  site: TestSite,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.kiosk, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${site.url}/kiosk/?pair=${await site.pairingCode('kiosk')}`)
  await idle(page).waitFor()
  return page
}

/** The first screen, with both its readers. */
export const idle = (page: Page) => page.locator('.at-idle .papers')
export const takeGeneral = (page: Page) => page.locator('.at-idle .ways .primary').click()
export const askForCare = (page: Page) => page.locator('.at-idle .ways .secondary').click()
export const primary = (page: Page) => page.locator('.actions .primary')
export const numberOn = async (page: Page) => (await page.locator('.slip .num').textContent())?.trim() ?? ''

/** The same button again counts only after half a second. */
export const untilNextTap = (page: Page) => page.waitForTimeout(550)
