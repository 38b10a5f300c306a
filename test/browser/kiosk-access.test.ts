/**
 * Every screen of the kiosk in every language, size and contrast, as accessibility.md asks. The gallery lists the
 * screens and does not compile without one of them. All sizes are measured everywhere; axe, which is slow, sees every
 * screen in each contrast, and in all of them together in `npm run soak`.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, sizes } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { auditAxe, auditSizes, limitsFor, loadAxe, runAxe, sizeAuditSource } from './kiosk-audit.ts'
import { type Exhibit, exhibits } from './kiosk-gallery.ts'
import { type Look, openStage, stage, staged } from './kiosk-stage.ts'

let browser: Browser
let site: TestSite
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

const contrasts = ['normal', 'black-on-white', 'white-on-black'] as const
const languages = [
  { language: 'zh-CN' },
  { language: 'zh-HK' },
  { language: 'en' },
  { language: 'en', longer: true },
] as const
const looks: Look[] = languages.flatMap(language =>
  [false, true].flatMap(large => contrasts.map(contrast => ({ ...language, large, contrast }))),
)
const everything = process.env.GREENLANE_AUDIT !== undefined
const called = ({ language, longer, large, contrast }: Look) =>
  [language, longer && 'longer', large && 'large', contrast].filter(Boolean).join(' ')

/** All faults of these screens in these looks; the page goes through them by itself. */
async function auditAll(
  page: Page,
  shown: { name: string; exhibit: Exhibit; look: Look }[],
): Promise<string[]> {
  const list = shown.map(({ name, exhibit, look }) => ({
    name: `${name} (${called(look)})`,
    staged: staged(exhibit, look),
    body: limitsFor(look.large).body,
  }))
  const { limits } = limitsFor(false)
  return page.evaluate(`(async () => {
    const audit = ${sizeAuditSource}
    const faults = []
    for (const { name, staged, body } of ${JSON.stringify(list)}) {
      await showOnStage(staged)
      for (const fault of audit(${JSON.stringify(limits)}, body)) faults.push(name + ': ' + fault)
    }
    return faults
  })()`)
}

test.each(looks.filter(({ contrast }) => contrast === 'normal' || everything))(
  'sizes, $language large=$large longer=$longer $contrast',
  async look => {
    const page = await openStage(browser, site.url)
    expect(
      await auditAll(
        page,
        exhibits.map(each => ({ ...each, look })),
      ),
    ).toEqual([])
    await page.close()
  },
)

test.each(contrasts)('what axe sees, and sizes, %s', async contrast => {
  const faults: string[] = []
  const page = await openStage(browser, site.url)
  await loadAxe(page)
  for (const [index, { name, exhibit }] of exhibits.entries()) {
    const mine = looks.filter(look => look.contrast === contrast)
    for (const look of everything ? mine : mine.slice(index % mine.length).slice(0, 1)) {
      await stage(page, exhibit, look)
      for (const fault of [...(await runAxe(page)), ...(await auditSizes(page, look.large))])
        faults.push(`${name} (${called(look)}): ${fault}`)
    }
  }
  expect(faults).toEqual([])
  await page.close()
})

test('whatever reacts to a press is a native control', async () => {
  const page = await openStage(browser, site.url)
  const devtools = await page.context().newCDPSession(page)
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document' })
  const fakes: string[] = []
  for (const { name, exhibit } of exhibits) {
    await stage(page, exhibit, { language: 'zh-CN', large: false, contrast: 'normal' })
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
      depth: -1,
      pierce: true,
    })
    for (const { type, backendNodeId = 0 } of listeners) {
      if (!/click|pointer|mouse|touch|key/.test(type)) continue
      const { node } = await devtools.send('DOM.describeNode', { backendNodeId })
      const guard = node.attributes?.includes('guarded')
      if (!guard && !['button', 'input', 'a', '#document'].includes(node.nodeName.toLowerCase()))
        fakes.push(`${name}: ${type} on ${node.nodeName} ${node.attributes?.join(' ')}`)
    }
  }
  expect(fakes).toEqual([])
  await page.close()
})

test('the pairing screen too', async () => {
  const page = await browser.newPage({ viewport: sizes.kiosk })
  await page.goto(`${site.url}/kiosk/`)
  await page.locator('gl-pairing').waitFor()
  expect([...(await auditSizes(page, false)), ...(await auditAxe(page))]).toEqual([])
  await page.close()
})

test('the audit itself finds what is wrong', async () => {
  const page = await browser.newPage({ viewport: sizes.kiosk })
  await page.setContent(
    `<main lang="zh"><button style="position:absolute;top:40px;left:0;width:50px;height:90px">A</button>
     <button style="position:absolute;top:500px;left:0;width:90px;height:90px">B</button>
     <button style="position:absolute;top:500px;left:95px;width:90px;height:90px;line-height:1"><b style="position:relative;top:60px">C</b></button>
     <p style="font-size:20px;cursor:pointer;color:#999;width:40px;position:absolute;top:900px;white-space:nowrap">small and grey</p></main>`,
  )
  const kinds = (await auditSizes(page, false)).map(fault => fault.split(' ')[0])
  expect(new Set(kinds)).toEqual(
    new Set(['small', 'out', 'gap', 'fake', 'over', 'clipped', 'capitals', 'text']),
  )
  expect(await auditAxe(page)).toContainEqual(expect.stringContaining('color-contrast'))
  await page.close()
})
