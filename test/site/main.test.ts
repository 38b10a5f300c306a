/** `npm start` as a process: what it prints, how it refuses, how it ends. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'

const start = join(import.meta.dirname, '..', '..', 'server', 'site', 'start.mjs')

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => removeDataFolder(data))

/** Runs until it ends by itself, or until it listens and is then asked to stop. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [start, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk
    if (/^listening on/m.test(said.out)) child.kill('SIGTERM')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk
  })
  await once(child, 'close')
  return { ...said, status: child.exitCode }
}

const begin = (...args: string[]) => run('--data', data, '--port', '0', ...args)

describe('the first start', () => {
  test('prints every screen, the PIN of the lead once, and where it listens; SIGTERM ends it cleanly', async () => {
    const first = await begin()
    expect(first).toMatchObject({ status: 0 })
    const pin = /PIN \(shown this once\): (\d{6})/.exec(first.out)?.[1]
    expect(pin).toBeDefined()
    for (const path of ['/', '/kiosk/', '/board/', '/staff/', '/lead/'])
      expect(first.out).toMatch(new RegExp(`http://127\\.0\\.0\\.1:\\d+${path}$`, 'm'))
    expect(first.out).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/m)
    const second = await begin()
    expect(second.status).toBe(0)
    expect(second.out).not.toMatch(/PIN/)
  })

  test('takes the PIN of an unattended installation and does not print it', async () => {
    const { out } = await begin('--lead-pin', '271828')
    expect(out).not.toContain('271828')
  })

  test('keeps secrets readable by their owner only', async () => {
    await begin()
    const names = readdirSync(data)
    expect(names).toEqual(expect.arrayContaining(['access.json', 'journal.db', 'secrets.json', 'site.json']))
    const secrets = readFileSync(join(data, 'secrets.json'), 'utf8')
    expect(Object.keys(JSON.parse(secrets) as object)).toEqual(['pepper', 'identity', 'answers', 'vault'])
  })
})

describe('a start with --tls', () => {
  const fingerprint = (out: string) => /SHA-256 fingerprint: ([0-9A-F:]{95})/.exec(out)?.[1]

  test('says so where it listens, and shows the same certificate every time', async () => {
    const [first, second] = [await begin('--tls'), await begin('--tls')]
    expect(first).toMatchObject({ status: 0 })
    expect(first.out).toMatch(/^listening on https:\/\/127\.0\.0\.1:\d+$/m)
    expect(first.out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/trust\/$/m)
    expect(fingerprint(first.out)).toBeDefined()
    expect(fingerprint(second.out)).toBe(fingerprint(first.out))
    expect((await begin()).out).not.toContain('fingerprint')
  })
})

describe('a start that cannot be', () => {
  test.each([
    [['--prot', '8080'], /--prot/],
    [['--port', 'eighty'], /--port/],
  ])('%j ends with status 2 and one message', async (args, message) => {
    const { status, err } = await run('--data', data, ...args)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(readdirSync(data)).toEqual([])
  })

  test('a mistake in site.json is named with its path and left as it is', async () => {
    await begin()
    const file = join(data, 'site.json')
    const wrong = readFileSync(file, 'utf8').replace('"greenFirst": false', '"greenFirst": "no"')
    writeFileSync(file, wrong)
    const { status, err } = await begin()
    expect(status).toBe(2)
    expect(err).toMatch(/lanes\[0\]\.greenFirst/)
    expect(readFileSync(file, 'utf8')).toBe(wrong)
  })

  test('a damaged journal is refused, named and left as it is', async () => {
    await begin()
    const file = join(data, 'journal.db')
    truncateSync(file, 0)
    const { status, err } = await begin()
    expect(status).toBe(2)
    expect(err).toContain('journal.db')
    expect(err).toMatch(/npm run restore/)
    expect(readFileSync(file)).toHaveLength(0)
  })

  test('a port that is taken, and a data folder in use, are said in words', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const taken = typeof address === 'object' && address ? String(address.port) : ''
    const { status, err } = await run('--data', data, '--port', taken)
    expect(status).toBe(2)
    expect(err).toContain(taken)
    other.close()
    await once(other, 'close')

    const site = await startSite(data)
    const second = await begin()
    expect(second.status).toBe(2)
    expect(second.err).toMatch(/journal/)
    await site.stop()
  })
})
