/** A handheld in a browser of its own, driven as a thumb would. Used by staff.test.ts and by tests of the whole road. */
import type { Browser, Page } from 'playwright-core'
import { sizes } from '../support/browser.ts'
import type { TestSite } from '../support/site.ts'

export async function pairHandheld(browser: Browser, site: TestSite): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.handheld })
  const page = await context.newPage()
  await page.goto(`${site.url}/staff/?pair=${await site.pairingCode('handheld')}`)
  await page.locator('gl-sign-in').waitFor()
  return page
}

export async function typeOnPad(page: Page, keys: string): Promise<void> {
  for (const key of keys)
    await page.locator('gl-keypad').getByRole('button', { name: key, exact: true }).click()
}

export async function signIn(page: Page, staff: string, pin: string): Promise<void> {
  await page.locator('#staff').fill(staff)
  await typeOnPad(page, pin)
  await page.locator('button[type=submit]').click()
}

/** Signed in and on that lane, which opens if it was closed. */
export async function takeLane(page: Page, lane: string): Promise<void> {
  await page.locator('.lanes button', { hasText: `${lane} 号通道` }).click()
  await page.locator('.calling').waitFor()
}

export const bigButton = (page: Page) => page.locator('.keys .go')
export const keyNamed = (page: Page, name: string) =>
  page.locator('.keys button', { hasText: new RegExp(`^\\s*${name}`) })
export const currentNumber = (page: Page) => page.locator('.now .number')
