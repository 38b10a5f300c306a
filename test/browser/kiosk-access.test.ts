import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, sizes } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, type TestSite } from '../support/site.ts'
import { auditAxe, auditSizes } from './kiosk-audit.ts'
import { askForCare, type Look, openKiosk, primary, setLook, startReachableSite } from './kiosk-visit.ts'

let browser: Browser
let site: TestSite
let kiosk: Page
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([
    launchBrowser(),
    startReachableSite(data, 'Xiaxi Community Sampling Site'),
  ])
  kiosk = await openKiosk(browser, site)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const looks: Look[] = (['zh-CN', 'en'] as const).flatMap(language =>
  [false, true].flatMap(large => ([0, 1, 2] as const).map(contrast => ({ language, large, contrast }))),
)

test.each(looks)(
  '$language large=$large contrast=$contrast: every screen can be seen, reached and read',
  async look => {
    const faults: Record<string, string[]> = {}
    const audit = async (screen: string) => {
      const found = [...(await auditSizes(kiosk, look.large)), ...(await auditAxe(kiosk))]
      if (found.length > 0) faults[screen] = found
    }
    await kiosk.reload()
    await kiosk.locator('.choice').first().waitFor()
    await setLook(kiosk, look)
    await audit('idle')
    await askForCare(kiosk)
    await kiosk.locator('.tile').nth(3).click()
    await audit('care')
    await primary(kiosk).click()
    await kiosk.locator('.count').waitFor()
    await audit('party')
    await primary(kiosk).click()
    await kiosk.locator('.slip').waitFor()
    await audit('ticket')
    await kiosk.locator('footer .help').click()
    await kiosk.locator('.message').waitFor()
    await audit('help')
    expect(faults).toEqual({})
  },
)

test('the pairing screen too', async () => {
  const page = await browser.newPage({ viewport: sizes.kiosk })
  await page.goto(`${site.url}/kiosk/`)
  await page.locator('gl-pairing').waitFor()
  expect([...(await auditSizes(page, false)), ...(await auditAxe(page))]).toEqual([])
})

test('and the question whether somebody is still there', async () => {
  const page = await openKiosk(browser, site)
  await page.clock.install()
  await page.reload()
  await askForCare(page)
  await page.clock.runFor(45_000)
  await page.locator('.stay').waitFor()
  await page.clock.resume()
  expect([...(await auditSizes(page, false)), ...(await auditAxe(page))]).toEqual([])
})

test('the audit itself finds what is wrong', async () => {
  const page = await browser.newPage({ viewport: sizes.kiosk })
  await page.setContent(
    `<main lang="zh"><button style="position:absolute;top:40px;left:0;width:50px;height:90px">A</button>
     <button style="position:absolute;top:500px;left:0;width:90px;height:90px">B</button>
     <button style="position:absolute;top:500px;left:95px;width:90px;height:90px">C</button>
     <p style="font-size:20px;cursor:pointer;color:#999;width:40px;position:absolute;top:900px;white-space:nowrap">small and grey</p></main>`,
  )
  const kinds = (await auditSizes(page, false)).map(fault => fault.split(' ')[0])
  expect(new Set(kinds)).toEqual(new Set(['small', 'out', 'gap', 'fake', 'clipped', 'capitals', 'text']))
  expect(await auditAxe(page)).toContainEqual(expect.stringContaining('color-contrast'))
  await page.close()
})
