/**
 * A kiosk as it stands in a hall, on the profile of one browser: keypad, wired scanner, voice and calibration with the
 * site there; then switched off and on while the site is away, with the numbers that it gave out meanwhile.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveTcp, type TcpService } from '../../hardware/sim/serve-tcp.ts'
import { createVirtualScanner } from '../../hardware/sim/virtual-scanner.ts'
import type { Queue } from '../../server/contract/queue.ts'
import { launchProfile, sizes } from '../support/browser.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { idle, numberOn, primary, takeGeneral } from './kiosk-visit.ts'

const data = newDataFolder()
const profile = mkdtempSync(join(tmpdir(), 'greenlane-profile-'))
const scanner = createVirtualScanner()
let wire: TcpService
let port: number
let site: TestSite
let browser: BrowserContext
let page: Page

const open = async (query = '') => {
  browser = await launchProfile(profile, { viewport: sizes.kiosk })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(15_000)
  await page.addInitScript(hearVoice)
  await page.goto(`${site.url}/kiosk/${query}`)
}

beforeAll(async () => {
  wire = await serveTcp(scanner)
  port = await prepareSite(data, {
    scanners: [{ id: 's1', kind: 'tcp', host: '127.0.0.1', port: wire.port, kiosk: 'test kiosk' }],
  })
  site = await startSite(data, { port })
  await open(`?pair=${await site.pairingCode('kiosk')}`)
  await idle(page).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await wire?.close()
  removeDataFolder(data)
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
})

const tickets = async () => (await site.lead.get<Queue>('/queue')).tickets

type Said = { started: number; stopped: number }

/** Counts what the sound system is asked to play, and what is cut off. */
function hearVoice(): void {
  const said: Said = { started: 0, stopped: 0 }
  Object.assign(globalThis, { said })
  const { start, stop } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (...when) {
    said.started += 1
    start.apply(this, when)
  }
  AudioBufferSourceNode.prototype.stop = function (...when) {
    said.stopped += 1
    stop.apply(this, when)
  }
}
const said = () => page.evaluate(() => (globalThis as unknown as { said: Said }).said)
const voiceIsThere = () =>
  page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/voice/')).length === 3,
  )
const back = () => page.keyboard.press('Escape')

/** The words on the control that has the focus, however deep. */
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  })
const walkTo = async (words: string) => {
  for (let presses = 0; presses < 30 && (await focused()) !== words; presses += 1)
    await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(words)
}

async function slideOff(button: Locator) {
  const box = await button.boundingBox()
  if (!box) throw new Error('no button')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y - 120, { steps: 4 })
  await page.mouse.up()
}

describe('with its site', () => {
  test('a finger that slides off a button before it is lifted has pressed nothing', async () => {
    const before = (await tickets()).length
    await slideOff(page.locator('.at-idle .ways .secondary'))
    await takeGeneral(page)
    await slideOff(primary(page))
    await back()
    await idle(page).waitFor()
    expect(await tickets()).toHaveLength(before)
  })

  test('arrows go round all controls and back, and name where they are; Enter, Back and Help keys do the rest', async () => {
    await voiceIsThere()
    const round: string[] = []
    await page.keyboard.press('ArrowDown')
    const first = await focused()
    do {
      round.push(await focused())
      await page.keyboard.press('ArrowRight')
    } while ((await focused()) !== first && round.length < 30)
    expect(round).toEqual([
      ...[
        '没带证件，直接取号',
        '需要照顾 · 绿色通道',
        '普通话',
        '粤语',
        'English',
        '大字',
        '黑白',
        '声音',
        '求助',
      ],
    ])
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('求助')
    await expect.poll(async () => (await said()).started).toBeGreaterThan(3)
    await page.keyboard.press('F1')
    await page.locator('.at-help').waitFor()
    await back()
    await walkTo('没带证件，直接取号')
    await page.keyboard.press('Enter')
    await walkTo('输手机号或证件号')
    await page.keyboard.press('Enter')
    await walkTo('手机号')
    await page.keyboard.press('Enter')
    await page.locator('.at-typing').waitFor()
    await page.keyboard.type('13912345678', { delay: 90 })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('9')
    await walkTo('继续')
    await page.keyboard.press('Enter')
    await page.getByText('手机号 …679').waitFor()
    await walkTo('取号')
    await page.keyboard.press('Enter')
    expect(await numberOn(page)).toMatch(/^A\d{3}$/)
    await walkTo('完成')
    await page.keyboard.press('Enter')
    await idle(page).waitFor()
  })

  test('each screen is spoken, cut off by the next tap, and said again when asked', async () => {
    const before = await said()
    await page.locator('.at-idle .ways .secondary').click()
    await expect.poll(async () => (await said()).started).toBeGreaterThan(before.started)
    const { started, stopped } = await said()
    await page.locator('.tile').first().click()
    await expect.poll(async () => (await said()).stopped).toBeGreaterThan(stopped)
    await page.getByRole('button', { name: '声音' }).click()
    await page.locator('.sheet').waitFor()
    await page.getByRole('button', { name: '再听一遍' }).click()
    await expect.poll(async () => (await said()).started).toBeGreaterThan(started + 1)
    await page.getByRole('button', { name: '好了' }).click()
    await back()
    await idle(page).waitFor()
  })

  test('what the site’s own scanner reads begins the visit at the kiosk that it belongs to', async () => {
    scanner.scan('szqr:7d41f09c-registration\r\n')
    await page.locator('.at-confirm .who', { hasText: '登记码' }).waitFor()
    scanner.scan('440524188001010014\r\n')
    await page.locator('.at-family li', { hasText: '0014' }).waitFor()
    await back()
    await back()
    await idle(page).waitFor()
  })

  test('the staff fit its sizes to the panel with a card, and may take that back', async () => {
    const scale = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--px-per-mm'))
    await page.keyboard.press('F2')
    const panel = page.locator('gl-panel')
    await panel.getByRole('button', { name: '宽一点' }).click()
    const width = await panel.locator('.frame').evaluate(frame => frame.getBoundingClientRect().width)
    expect(width / 85.6).toBeCloseTo(4.03 + 2 / 85.6, 2)
    await panel.getByRole('button', { name: '保存' }).click()
    await idle(page).waitFor()
    expect(Number(await scale())).toBeCloseTo(4.053, 3)
    await page.reload()
    await idle(page).waitFor()
    expect(Number(await scale())).toBeCloseTo(4.053, 3)
    await page.keyboard.press('F2')
    await panel.getByRole('button', { name: '用站点的设置' }).click()
    await idle(page).waitFor()
    expect(await scale()).toBe('4.03')
  })

  test('it has all of its page in store, and numbers of its own', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    const [kept, built] = await page.evaluate(async () => {
      const names = (await caches.keys()).filter(name => name.startsWith('kiosk-'))
      const found = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      return [
        found.flat().map(({ url }) => new URL(url).pathname),
        loaded.filter(path => path.startsWith('/assets/')),
      ]
    })
    expect(kept).toEqual(expect.arrayContaining(['/kiosk/', ...built]))
    // What only the staff ever opens, and nobody has opened here.
    expect(kept?.some(path => path.includes('/assets/pairing-screen'))).toBe(true)
    await page.clock.install()
    await page.reload()
    await idle(page).waitFor()
    await page.clock.fastForward(61_000)
    await page.waitForFunction(() => (localStorage.getItem('greenlane-reserve') ?? '').includes('A0'))
  })
})

describe('without its site', () => {
  let given: string

  test('switched on it opens at once, says so, and gives a number that is on the screen only', async () => {
    await browser.close()
    // By this the launcher knows that it need not wait for the site: docs/deploy/greenlane-kiosk.
    const stores = globSync('**/CacheStorage/**/index.txt', { cwd: profile })
    expect(stores.some(file => /kiosk-[0-9a-f]{16}/.test(readFileSync(join(profile, file), 'latin1')))).toBe(
      true,
    )
    await site.kill()
    await open()
    await page.getByText('照样可以取号').waitFor()
    await takeGeneral(page)
    await primary(page).click()
    given = await numberOn(page)
    expect(given).toMatch(/^A\d{3}$/)
    await page.locator('gl-visit').getByText('网络断了，小票打不出来').waitFor()
    expect(await page.getByRole('button', { name: '再打一张' }).count()).toBe(0)
  })

  test('every other screen opens too', async () => {
    await page.getByRole('button', { name: '完成' }).click()
    await page.locator('.at-idle .ways .secondary').click()
    await page.locator('.tiles').waitFor()
    await back()
    await page.keyboard.press('F2')
    await page.locator('gl-panel').getByRole('button', { name: '用站点的设置' }).click()
  })

  test('the site honours the number as soon as it is back', async () => {
    site = await startSite(data, { port })
    await expect
      .poll(async () => (await tickets()).map(({ number }) => number), { timeout: 20_000 })
      .toContain(given)
    await idle(page).waitFor()
    await expect.poll(() => page.getByText('照样可以取号').count(), { timeout: 20_000 }).toBe(0)
  })
})
