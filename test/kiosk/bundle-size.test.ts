import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let dist = ''

/** As `npm run build` does it: under the test runner's own NODE_ENV the development build of Lit would be measured. */
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'greenlane-dist-'))
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', dist, '--emptyOutDir'], {
    cwd: root,
    env,
  })
})
afterAll(() => rm(dist, { recursive: true, force: true }))

const html = (page: string) => readFileSync(join(dist, page, 'index.html'), 'utf8')

const imported = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g
/** Also what is asked for later, such as the voice. */
const mentioned = /["'`]\.\/([\w.-]+\.js)["'`]/g

/** The scripts of a page: those it names and those that these import, each once. */
function scriptsOf(page: string, form = mentioned): string[] {
  const seen = new Set([...html(page).matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''))
  for (const path of seen) {
    const text = readFileSync(join(dist, path), 'utf8')
    for (const [, name] of text.matchAll(form)) seen.add(`assets/${name}`)
  }
  return [...seen]
}

const gzipped = (page: string, form?: RegExp) =>
  scriptsOf(page, form).reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0)

test.each([
  ['kiosk/checkin', 62],
  ['kiosk/status', 30],
  ['kiosk/home', 30],
  ['display/board', 70],
  // All its sections; what a visit fetches is less.
  ['kiosk/lead', 80],
  ['display/wall', 120],
  // With what only an open camera fetches.
  ['kiosk/staff', 90],
])('%s is at most %i kB of script, gzipped', (page, limit) => {
  expect(scriptsOf(page).length).toBeGreaterThan(1)
  expect(gzipped(page)).toBeLessThanOrEqual(limit * 1000)
})

/**
 * Counted is what its page names and what that imports: the first screen, confirm, offer, ticket, every message, the flow,
 * the link and the store of own numbers. Not counted is what is asked for while that screen stands (the other screens and
 * the QR code), the voice, and the pages for staff; all of it is within the 62 kB above and in the browser's store.
 */
test('the kiosk starts with at most 45 kB of script', () => {
  expect(gzipped('kiosk/checkin', imported)).toBeLessThanOrEqual(45_000)
})

const inlineFree = [
  'kiosk/checkin',
  'kiosk/status',
  'kiosk/home',
  'kiosk/lead',
  'kiosk/staff',
  'display/board',
  'display/wall',
]

test.each(inlineFree)('%s holds nothing inline and loads nothing from elsewhere', page => {
  expect(html(page)).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\bon\w+=/)
  expect(html(page)).not.toMatch(/(?:src|href)="(?!\/assets\/)/)
  // The decoder's own default address is replaced in decoder.ts, and forbidden by the policy: see staff-camera.test.ts.
  for (const path of scriptsOf(page).filter(name => !name.includes('/decoder-'))) {
    const addresses = readFileSync(join(dist, path), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? []
    expect(addresses.filter(address => !address.endsWith('//www.w3.org'))).toEqual([])
  }
})

test('no schema reaches the browser', () => {
  const kiosk = scriptsOf('kiosk/checkin').map(path => readFileSync(join(dist, path), 'utf8'))
  expect(kiosk.some(text => text.includes('additionalProperties'))).toBe(false)
})
