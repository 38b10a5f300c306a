/** The handheld's camera: a tube's bars and a printed ticket's QR code, read from a film that the browser takes for a camera. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { cameraPicture } from '../support/camera-picture.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { fromMenu, pairHandheld, signIn, takeLane } from './handheld.ts'

const folder = mkdtempSync(join(tmpdir(), 'greenlane-camera-'))
const data = newDataFolder()
let site: TestSite
let browser: Browser

beforeAll(async () => {
  site = await startSite(data)
  await site.lead.call('PATCH', '/lanes/1', { pool: 10 })
})
afterEach(() => browser.close())
afterAll(async () => {
  await site.stop()
  removeDataFolder(data)
  rmSync(folder, { recursive: true })
})

async function seeing(text: string, format: 'QRCode' | 'Code128'): Promise<{ page: Page; faults: string[] }> {
  const film = join(folder, `${format}.y4m`)
  await cameraPicture(film, text, format)
  browser = await launchBrowser({}, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
  const page = await pairHandheld(browser, site)
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('request', request => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) faults.push(request.url())
  })
  await signIn(page, 'lead', leadPin)
  return { page, faults }
}

it('opens a tube by its bars, with nothing but what came from the site', async () => {
  const { page, faults } = await seeing('T20260604471', 'Code128')
  await takeLane(page, '1')
  await page.locator('.tube.none').click()
  await page.getByRole('button', { name: '用相机扫' }).click()
  await page.locator('.tube .n', { hasText: '0 / 10' }).waitFor({ timeout: 30_000 })
  expect(await page.locator('.tube').innerText()).toContain('T20260604471'.slice(-6))
  expect(faults).toEqual([])
})

it('reads a code of a phone, and checks its owner in', async () => {
  const { page, faults } = await seeing('https://health.example.org/code/7Qx9', 'QRCode')
  await takeLane(page, '1')
  await fromMenu(page, '替人取号')
  await page.getByRole('button', { name: '有证件或码' }).click()
  await page.getByRole('button', { name: '用相机扫' }).click()
  await page.getByText('已扫到码').waitFor({ timeout: 30_000 })
  expect(faults).toEqual([])
})
