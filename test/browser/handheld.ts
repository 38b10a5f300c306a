/** A handheld in a browser of its own, driven as a thumb would. Used by the tests of the handheld and of the whole road. */
import type { Browser, Page } from 'playwright-core'
import { sizes } from '../support/browser.ts'
import type { TestSite } from '../support/site.ts'
import { axeFaults } from './axe.ts'

/** Milliseconds: a busy machine is slow, but a test that waits for ever tells nothing. */
const patience = 12_000

type Handheld = {
  /** Keeps its files as a phone does; otherwise every request can be seen and held back by the test. */
  keepsShell?: boolean
  /** Another way to the site, such as a slow one. */
  url?: string
  /** Its time can be moved on by `page.clock`. */
  movesTime?: boolean
}

export async function pairHandheld(
  browser: Browser,
  site: TestSite,
  { keepsShell = false, url = site.url, movesTime = false }: Handheld = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes.handheld,
    serviceWorkers: keepsShell ? 'allow' : 'block',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  if (movesTime) await page.clock.install()
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

/**
 * Touch targets that are too small, with their size in mm: 16 for whatever acts, 12 for a key of a keypad, 9 for the rest
 * (the way back, fields, switches). On a phone of this size 6 px make a millimetre.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const acts =
      '.keys button, .undo button, .step, .tiles button, .list button, .one button, .camera, .tube, .ask, [type=submit]'
    const small: string[] = []
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot)
        if (!element.matches('button, summary, input')) continue
        const { width, height } = element.getBoundingClientRect()
        if (width === 0) continue
        const isKey = root instanceof ShadowRoot && root.host.localName === 'gl-keypad'
        const wanted = isKey ? 11.9 : element.matches(acts) ? 16 : 9
        const [wide, high] = [width / 6, height / 6]
        const name = element.innerText || element.ariaLabel || element.id
        if (Math.min(wide, high) < wanted) small.push(`${name}: ${wide.toFixed(1)} × ${high.toFixed(1)}`)
      }
    }
    visit(document)
    return small
  })

/** What is wrong with the screen as it is now. */
export const screenFaults = async (page: Page): Promise<string[]> => [
  ...(await axeFaults(page)),
  ...(await smallTargets(page)),
]
