/** What one update of the wall takes of its main thread: elements, both charts and the layout. */
import { wallUpdateMs } from '../browser/wall-update-ms.ts'
import { launchBrowser } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'
import type { Row } from './row.ts'

export async function wallUpdate(): Promise<Row[]> {
  const data = newDataFolder()
  const [browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  try {
    const value = await wallUpdateMs(browser, site)
    return [{ name: 'an update of the wall, main thread, p50', value, unit: 'ms', limit: 8, better: 'lower' }]
  } finally {
    await browser.close()
    await site.stop()
    removeDataFolder(data)
  }
}
