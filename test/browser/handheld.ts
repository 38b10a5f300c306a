/** A handheld in a browser of its own, driven as a thumb would. Used by the tests of the handheld and of the whole road. */
import type { Browser, Page } from 'playwright-core'
import { sizes } from '../support/browser.ts'
import type { TestSite } from '../support/site.ts'

/** Milliseconds: a busy machine is slow, but a test that waits for ever tells nothing. */
const patience = 12_000

type Handheld = {
  /** Keeps its files as a phone does; otherwise every request can be seen and held back by the test. */
  keepsShell?: boolean
  /** Another way to the site, such as a slow one. */
  url?: string
}

export async function pairHandheld(
  browser: Browser,
  site: TestSite,
  { keepsShell = false, url = site.url }: Handheld = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes.handheld,
    serviceWorkers: keepsShell ? 'allow' : 'block',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  await page.goto(`${url}/staff/?pair=${await site.pairingCode('handheld')}`)
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

/** Signed in and on that lane, which opens if it was closed; beside whoever works there. */
export async function takeLane(page: Page, lane: string): Promise<void> {
  await page.locator('.lanes button', { hasText: `${lane} 号通道` }).click()
  const beside = page.getByRole('button', { name: '一起做' })
  await page.locator('.calling, gl-sheet dialog').first().waitFor()
  if (await beside.isVisible()) await beside.click()
  await page.locator('.calling').waitFor()
}

export const bigButton = (page: Page) => page.locator('.keys .go')
export const sideKey = (page: Page) => page.locator('.keys .side')
export const keyNamed = (page: Page, name: string) =>
  page.locator('.keys button', { hasText: new RegExp(`^\\s*${name}`) })
export const currentNumber = (page: Page) => page.locator('.now .number')
export const undoBar = (page: Page) => page.locator('.undo')

/** One of the tiles behind 更多. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await keyNamed(page, '更多').click()
  await page.locator('gl-sheet').getByRole('button', { name, exact: true }).click()
}
