/**
 * Every screen of the kiosk in every language, size and contrast, as accessibility.md asks. The gallery lists the
 * screens and does not compile without one of them. Sizes are measured in every language and size; axe, which is slow, sees
 * every screen once with all its rules and in each contrast with those about colour, and in every look in `npm run soak`.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, sizes } from '../support/browser.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { auditAxe, auditSizes, axeSource, loadAxe, sizeAuditSource } from './kiosk-audit.ts'
import { type Exhibit, exhibits } from './kiosk-gallery.ts'
import { type Look, openStage, stage, staged } from './kiosk-stage.ts'
import { boxesAmong, rareCharacters } from './rare-characters.ts'

let browser: Browser
let site: TestSite
let page: Page
const data = newDataFolder()

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data)])
  page = await openStage(browser, site.url)
  await loadAxe(page)
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
/** In how many looks axe sees each screen with all its rules, of 24. */
const thorough = Math.ceil(Number(process.env.GREENLANE_AUDIT ?? 0))
const called = ({ language, longer, large, contrast }: Look) =>
  [language, longer && 'longer', large && 'large', contrast].filter(Boolean).join(' ')

type Shown = { name: string; exhibit: Exhibit; look: Look }
const isPlain = ({ contrast }: Look) => contrast === 'normal'
const everyScreenIn = (look: Look): Shown[] => exhibits.map(each => ({ ...each, look }))
/** Every screen in `count` of these looks, another one first each time. */
const inTurn = (among: readonly Look[], count: number): Shown[] =>
  exhibits.flatMap((each, index) =>
    Array.from({ length: count }, (_, turn) => among[(index + turn) % among.length])
      .filter(look => look !== undefined)
      .map(look => ({ ...each, look })),
  )

/** All faults that `audit` finds on these screens; the page goes through them by itself. */
async function faultsOf(shown: Shown[], audit: string): Promise<string[]> {
  const list = shown.map(({ name, exhibit, look }) => ({
    name: `${name} (${called(look)})`,
    staged: staged(exhibit, look),
    large: look.large,
  }))
  return page.evaluate(`(async () => {
    const audit = ${audit}
    const faults = []
    for (const { name, staged, large } of ${JSON.stringify(list)}) {
      await showOnStage(staged)
      for (const fault of await audit(large)) faults.push(name + ': ' + fault)
    }
    return faults
  })()`)
}

test.each(looks.filter(({ contrast }) => contrast === 'normal' || thorough > 0))(
  'sizes, $language large=$large longer=$longer $contrast',
  async look => {
    expect(await faultsOf(everyScreenIn(look), sizeAuditSource)).toEqual([])
  },
)

test('what axe sees, in one look after the other', async () => {
  const shown = thorough > 0 ? inTurn(looks, thorough) : inTurn(looks.filter(isPlain), 1)
  expect(await faultsOf(shown, axeSource('everything'))).toEqual([])
})

/** The tree is the same in every contrast: only the colours are looked at again. */
test.each(contrasts.slice(1))('contrast on every screen, %s', async contrast => {
  const among = looks.filter(look => look.contrast === contrast)
  expect(await faultsOf(inTurn(among, 1), axeSource('colours'))).toEqual([])
})

test('whatever reacts to a press is a native control', async () => {
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
})

test('forced colours, more contrast and less motion are honoured', async () => {
  const plain = { language: 'zh-CN', large: false, contrast: 'normal' } as const
  const [idle] = exhibits
  if (!idle) throw new Error('no screen')
  const seen = async (media: Parameters<Page['emulateMedia']>[0]) => {
    await page.emulateMedia(media)
    await stage(page, idle.exhibit, plain)
    return page.evaluate(() => {
      const button = document.querySelector('gl-visit')?.shadowRoot?.querySelector('footer .aids button')
      if (!button) throw new Error('no button')
      const { borderTopColor, transitionDuration, animationName } = getComputedStyle(button)
      const { color } = getComputedStyle(button.getRootNode() instanceof ShadowRoot ? button : document.body)
      const quiet = getComputedStyle(document.documentElement).getPropertyValue('--ink-2')
      return { edge: borderTopColor, color, quiet, moves: `${transitionDuration} ${animationName}` }
    })
  }
  const normal = await seen({
    forcedColors: 'none',
    contrast: 'no-preference',
    reducedMotion: 'no-preference',
  })
  expect(normal.edge).toBe('rgba(0, 0, 0, 0)')
  const forced = await seen({ forcedColors: 'active' })
  expect(forced.edge).toBe(forced.color)
  const strong = await seen({ forcedColors: 'none', contrast: 'more' })
  expect(strong.quiet).not.toBe(normal.quiet)
  const calm = await seen({ contrast: 'no-preference', reducedMotion: 'reduce' })
  expect(calm.moves).toBe('0s none')
  await page.emulateMedia({ forcedColors: null, contrast: null, reducedMotion: null })
})

test('the pairing screen too', async () => {
  const pairing = await browser.newPage({ viewport: sizes.kiosk })
  await pairing.goto(`${site.url}/kiosk/`)
  await pairing.locator('gl-pairing').waitFor()
  expect([...(await auditSizes(pairing, false)), ...(await auditAxe(pairing))]).toEqual([])
  await pairing.close()
})

test('the audit itself finds what is wrong', async () => {
  const wrong = await browser.newPage({ viewport: sizes.kiosk })
  await wrong.setContent(
    `<main lang="zh"><button style="position:absolute;top:40px;left:0;width:50px;height:90px">A</button>
     <button style="position:absolute;top:500px;left:0;width:90px;height:90px">B</button>
     <button style="position:absolute;top:500px;left:95px;width:90px;height:90px;line-height:1"><b style="position:relative;top:60px">C</b></button>
     <p style="font-size:20px;cursor:pointer;color:#999;width:40px;position:absolute;top:900px;white-space:nowrap">small and grey</p></main>`,
  )
  const kinds = (await auditSizes(wrong, false)).map(fault => fault.split(' ')[0])
  expect(new Set(kinds)).toEqual(
    new Set(['small', 'out', 'gap', 'fake', 'over', 'clipped', 'capitals', 'text', 'spills']),
  )
  expect(await auditAxe(wrong)).toContainEqual(expect.stringContaining('color-contrast'))
  await wrong.close()
})

test('every character that a name may be registered with is drawn', async () => {
  expect([...rareCharacters].length).toBeGreaterThan(270)
  expect(await page.evaluate(boxesAmong, rareCharacters)).toEqual([])
  expect(await page.evaluate(boxesAmong, '梁\u{10fffc}')).toEqual(['\u{10fffc}'])
})
