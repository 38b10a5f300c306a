/** A site with `--tls` in a real Chromium that was told to trust it, as `/trust/` explains. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { leadPin, newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

let data: string
let home: string
let site: TestSite
let secure: string
let browser: Browser

/** What `/trust/` tells the owner of a kiosk to do. */
function trustIn(folder: string, certificate: Buffer): void {
  const file = join(folder, 'greenlane-ca.crt')
  const store = join(folder, '.pki', 'nssdb')
  writeFileSync(file, certificate)
  mkdirSync(store, { recursive: true })
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password'])
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'greenlane', '-i', file])
}

beforeAll(async () => {
  data = newDataFolder()
  home = mkdtempSync(join(tmpdir(), 'greenlane-home-'))
  site = await startSite(data, { args: ['--tls'] })
  secure = site.url.replace('http:', 'https:')
  const answer = await fetch(`${site.url}/trust/ca.crt`)
  trustIn(home, Buffer.from(await answer.arrayBuffer()))
  browser = await launchBrowser({ HOME: home })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  removeDataFolder(data)
  rmSync(home, { recursive: true, force: true })
})

async function inNewContext<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}

describe('a browser that trusts the site', () => {
  test.each(['/', '/kiosk/', '/board/', '/staff/', '/lead/', '/trust/', '/status/no-such-secret'])(
    'opens %s without a warning, without a breach of its policy, and loads nothing from elsewhere',
    path =>
      inNewContext(async context => {
        const page = await context.newPage()
        const errors: string[] = []
        page.on('pageerror', error => errors.push(error.message))
        page.on('console', message => {
          if (/content security policy|insecure|mixed content/i.test(message.text()))
            errors.push(message.text())
        })
        page.on('request', request => {
          if (new URL(request.url()).host !== new URL(secure).host) errors.push(request.url())
        })
        const opened = await page.goto(`${secure}${path}`)
        expect(opened?.status()).toBe(200)
        expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
        await page.waitForFunction(() => document.querySelector('body > *')?.shadowRoot?.childElementCount)
        expect(errors).toEqual([])
      }),
  )

  test('keeps a board’s token in a cookie of this host and TLS, and listens on the socket', () =>
    inNewContext(async context => {
      const page = await context.newPage()
      const heard = page
        .waitForEvent('websocket')
        .then(socket => socket.waitForEvent('framereceived').then(frame => ({ url: socket.url(), frame })))
      await page.goto(`${secure}/board/?pair=${await site.pairingCode('display')}`)
      const { url, frame } = await heard
      expect(url).toMatch(/^wss:/)
      expect(String(frame.payload)).toContain('"snapshot"')
      expect(await context.cookies()).toMatchObject([
        { name: '__Host-gl-display', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' },
      ])
    }))

  test('signs the lead in', () =>
    inNewContext(async context => {
      const page = await context.newPage()
      await page.goto(`${secure}/lead/`)
      const signedIn = await page.evaluate(async pin => {
        const answer = await fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ staff: 'lead', pin }),
        })
        const queue = await fetch('/api/v1/queue', { headers: { 'Greenlane-As': 'person' } })
        return [answer.status, queue.status]
      }, leadPin)
      expect(signedIn).toEqual([200, 200])
    }))
})

test('a browser that was told nothing refuses the site', async () => {
  const stranger = await launchBrowser({ HOME: mkdtempSync(join(home, 'stranger-')) })
  const page = await stranger.newPage()
  await expect(page.goto(`${secure}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID')
  await stranger.close()
})

test('the page to trust explains itself over plain HTTP, with the fingerprint', () =>
  inNewContext(async context => {
    const page = await context.newPage()
    await page.goto(`${site.url}/trust/`)
    const { fingerprint } = (await (await fetch(`${site.url}/trust/ca.json`)).json()) as {
      fingerprint: string
    }
    await page.locator('gl-trust code').waitFor()
    expect(await page.locator('gl-trust code').textContent()).toBe(fingerprint)
    const download = page.waitForEvent('download')
    await page.locator('gl-trust a.download').click()
    expect((await download).suggestedFilename()).toBe('greenlane-ca.crt')
  }))
