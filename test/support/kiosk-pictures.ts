/** The pictures of docs/kiosk.md: every screen of the kiosk, drawn from the gallery that the audit looks at too. Called by pictures.ts. */
import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { exhibits } from '../browser/kiosk-gallery.ts'
import { type Look, openStage, stage } from '../browser/kiosk-stage.ts'
import { sizes } from './browser.ts'

/** Of the panel's own size; the picture is for reading along, not for measuring. */
const scale = 1 / 3

const looks: Record<string, Look> = {
  'zh-CN': { language: 'zh-CN', large: false, contrast: 'normal' },
  'zh-HK': { language: 'zh-HK', large: false, contrast: 'normal' },
  en: { language: 'en', large: false, contrast: 'normal' },
  'large-white-on-black': { language: 'zh-CN', large: true, contrast: 'white-on-black' },
}

/** The first state of each screen. */
const screens = exhibits.filter(
  ({ exhibit }, index) => exhibits.findIndex(each => each.exhibit.screen.at === exhibit.screen.at) === index,
)

export async function kioskPictures(browser: Browser, url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const page = await openStage(browser, url)
  const session = await page.context().newCDPSession(page)
  for (const { exhibit } of screens) {
    for (const [name, look] of Object.entries(looks)) {
      await stage(page, exhibit, look)
      await page.waitForTimeout(100)
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'webp',
        quality: 70,
        clip: { x: 0, y: 0, ...sizes.kiosk, scale },
      })
      writeFileSync(join(folder, `${exhibit.screen.at}-${name}.webp`), Buffer.from(data, 'base64'))
    }
  }
  await page.close()
}
