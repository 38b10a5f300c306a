/** The voice in a real browser: what its audio graph renders, and what a board schedules when numbers are called. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { voiceBook } from '../../kiosk/speech/spoken/voice-book.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import { launchBrowser, sizes } from '../support/browser.ts'
import type { TestClient } from '../support/client.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import type { voicePage } from './voice-page.ts'

let browser: Browser
let site: TestSite
let kiosk: TestClient
const data = newDataFolder()
const board = { panelInches: 55, viewingMetres: 5, languages: ['zh-HK', 'en'], times: 1 }

beforeAll(async () => {
  const port = await prepareSite(data, { board })
  ;[browser, site] = await Promise.all([launchBrowser(), startSite(data, { port })])
  kiosk = await site.pair('kiosk')
  for (const lane of [1, 2, 3, 4, 5]) await site.lead.post(`/lanes/${lane}/open`, {})
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
})

/** The test's own half in the browser, as one script. */
async function pageScript(): Promise<string> {
  const entry = join(import.meta.dirname, 'voice-page.ts')
  const lib = { entry, formats: ['iife' as const], name: 'bundle' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('nothing was built')
  return first.output[0].code
}

describe('the real audio graph', () => {
  let page: Page
  const compare = (...args: Parameters<typeof voicePage.compare>) =>
    page.evaluate(
      given => (globalThis as unknown as { voicePage: typeof voicePage }).voicePage.compare(...given),
      args,
    )

  beforeAll(async () => {
    page = await browser.newPage()
    await page.goto(`${site.url}/`)
    await page.evaluate(await pageScript())
  })
  afterAll(() => page.close())

  it.each([
    [
      'zh-CN',
      [
        'voice.call.1',
        'letter.A',
        'digit.1',
        'digit.0',
        'digit.3',
        'voice.call.2',
        'digit.2',
        'voice.call.3',
      ],
    ],
    [
      'zh-HK',
      [
        'voice.call.1',
        'letter.A',
        'digit.1',
        'digit.0',
        'digit.3',
        'voice.call.2',
        'digit.2',
        'voice.call.3',
      ],
    ],
  ] as const)('renders chime and call in %s, clip by clip, at the sample', async (language, clips) => {
    const heard = await compare(language, ['voice.call', { number: 'A103', lane: '2' }], ['chime', ...clips])
    expect(heard.alike).toBeGreaterThan(0.98)
    expect(heard.loudness).toBeGreaterThan(0.03)
    expect(heard.seconds).toBeLessThan(8)
  })

  it('hears the difference of one digit', async () => {
    const clips = ['chime', 'voice.number', 'letter.A', 'digit.1', 'digit.0', 'digit.4']
    const heard = await compare('en', ['voice.number', { number: 'A103' }], clips)
    expect(heard.alike).toBeLessThan(0.98)
  })

  it.each(['zh-CN', 'zh-HK', 'en'] as const)(
    'decodes every clip of %s, and each is heard',
    async language => {
      const names = [...voiceBook(language).clips.keys()]
      const faults = await page.evaluate(
        given => (globalThis as unknown as { voicePage: typeof voicePage }).voicePage.unplayable(...given),
        [language, names] as [typeof language, string[]],
      )
      expect(faults).toEqual([])
    },
  )
})

type Start = { clip: number; at: number; until: number }

/** Writes down what the board's sound system is asked to play, and for how long. */
const noteStarts = () => {
  const starts: Start[] = []
  Object.assign(globalThis, { starts })
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (at = 0) {
    starts.push({ clip: this.buffer?.length ?? 0, at, until: at + (this.buffer?.duration ?? 0) })
    start.call(this, at)
  }
}

async function openBoard(query = '', volume = 5): Promise<Page> {
  const page = await (await browser.newContext({ viewport: sizes.board })).newPage()
  await page.addInitScript(noteStarts)
  await page.goto(`${site.url}/board/?pair=${await site.pairingCode('display')}${query}`)
  // It hears calls only once it is connected.
  await volumeIs(page, volume)
  return page
}

const volumeIs = (page: Page, volume: number) =>
  page.waitForFunction(
    wanted => (document.querySelector('gl-queue-board') as unknown as { volume: number }).volume === wanted,
    volume,
  )

const startsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { starts: Start[] }).starts)

async function callOne(lane: number): Promise<void> {
  await kiosk.post<{ ticket: Ticket }>('/tickets', {})
  await site.lead.post(`/lanes/${lane}/next`, {})
}

describe('a board', () => {
  // The order and the overlap of clips are what is looked at, not how long they last.
  beforeAll(() => {
    const digits = Array.from({ length: 10 }, (_, digit) => `digit.${digit}`)
    for (const language of ['zh-HK', 'en'])
      for (const clip of ['chime', 'voice.call.1', 'voice.call.2', 'voice.call.3', 'letter.A', ...digits])
        record(language, clip, 0.2)
  })

  test('a board speaks calls one after the other, in every language; another that was told not to stays silent', async () => {
    const [loud, quiet] = [await openBoard(), await openBoard('&voice=off')]
    for (const lane of [1, 2]) await callOne(lane)
    // Chime and eight clips in Cantonese, seven in English; then the second call, which is scheduled when the first ended.
    const clips = 1 + 8 + 7 + 1 + 8
    await expect.poll(async () => (await startsOf(loud)).length, { timeout: 60_000 }).toBe(clips)
    const starts = await startsOf(loud)
    const overlaps = starts.slice(1).filter(({ at }, index) => at < (starts[index]?.until ?? 0))
    expect(overlaps).toEqual([])
    expect(await startsOf(quiet)).toEqual([])
    await Promise.all([loud, quiet].map(page => page.context().close()))
  })

  test('the lead turns the volume off, and what is called meanwhile is not said later', async () => {
    const page = await openBoard()
    await site.lead.call('PATCH', '/settings', { volume: 0 })
    await volumeIs(page, 0)
    await callOne(3)
    await page.locator('gl-call-row').first().waitFor()
    await site.lead.call('PATCH', '/settings', { volume: 3 })
    await volumeIs(page, 3)
    await callOne(4)
    // All clips of a sentence are scheduled at once; the call in the quiet would have come before.
    await expect.poll(async () => (await startsOf(page)).length, { timeout: 30_000 }).toBe(1 + 8)
    await page.context().close()
  })

  test('a browser that allows no sound without a touch asks for one', async () => {
    const careful = await launchBrowser({}, ['--autoplay-policy=document-user-activation-required'])
    const page = await careful.newPage({ viewport: sizes.board })
    await page.goto(`${site.url}/board/?pair=${await site.pairingCode('display')}`)
    const button = page.getByRole('button', { name: '开启声音' })
    await button.waitFor()
    await button.click()
    await button.waitFor({ state: 'detached' })
    await careful.close()
  })

  test('a recording of the site’s own is what the board plays', async () => {
    record('zh-HK', 'voice.call.1', 3)
    const page = await openBoard('', 3)
    await callOne(5)
    await expect
      .poll(async () => (await startsOf(page)).some(({ at, until }) => Math.abs(until - at - 3) < 0.01), {
        timeout: 60_000,
      })
      .toBe(true)
    await page.context().close()
  })
})

/** A recording of the site's own. */
function record(language: string, clip: string, seconds: number): void {
  const folder = join(data, 'voice', language)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${clip}.wav`), silence(seconds))
}

/** A WAV file of so many seconds. */
function silence(seconds: number): Buffer {
  const rate = 8000
  const file = Buffer.alloc(44 + rate * seconds * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate * 2],
    [40, file.length - 44],
  ] as const)
    file.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    file.writeUInt16LE(value, at)
  file.write('data', 36, 'latin1')
  return file
}
