/** A real site as a child process on a free port, in a data folder of its own. Used by edge, browser and fault tests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { applyEdits, modify } from 'jsonc-parser'
import { siteTemplate } from '../../server/site/config/site-template.ts'
import { createClient, type TestClient } from './client.ts'

const root = join(import.meta.dirname, '..', '..')
export const leadPin = '314159'

export type TestSite = {
  url: string
  data: string
  pid: number
  /** The lead, signed in. */
  lead: TestClient
  /** A newly paired device. */
  pair(kind: 'kiosk' | 'display' | 'handheld'): Promise<TestClient>
  pairingCode(kind: 'kiosk' | 'display' | 'handheld'): Promise<string>
  /** Everything it has written to its log and its terminal so far. */
  said(): string
  /** SIGTERM, and waits for the end; the exit status. */
  stop(): Promise<number | null>
  /** kill -9. */
  kill(): Promise<void>
}

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'greenlane-'))
export const removeDataFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** The address that the site prints once it takes requests; rejects with its messages if it ends before. */
async function listening(child: ChildProcess): Promise<string> {
  const said: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  if (!child.stdout) throw new Error('no standard output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^listening on (\S+)$/.exec(line)?.[1]
    if (address) return address
    said.push(`${line}\n`)
  }
  throw new Error(`the site ended before it listened:\n${said.join('')}`)
}

/** A port of this computer that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

/**
 * Makes the `site.json` of a site that phones can reach, with these of its keys changed as a lead would change them;
 * answers the port that its address names.
 */
export async function prepareSite(data: string, keys: object = {}): Promise<number> {
  const port = await freePort()
  const changes = Object.entries({ publicUrl: `http://127.0.0.1:${port}`, ...keys })
  const edited = changes.reduce(
    (text, [key, value]) => applyEdits(text, modify(text, [key], value, {})),
    siteTemplate,
  )
  writeFileSync(join(data, 'site.json'), edited)
  return port
}

/** `port` keeps the address over a restart; by default a free one is taken. `env` is added to this process's. */
export async function startSite(
  data: string,
  { port = 0, args = [] as string[], env = {} as Record<string, string> } = {},
): Promise<TestSite> {
  const child = spawn(
    process.execPath,
    [
      join(root, 'server/site/start.mjs'),
      ...['--data', data, '--port', String(port), '--lead-pin', leadPin, '--log-level', 'warn', ...args],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  // With --tls it speaks both on this computer: programs here need no certificate.
  const url = (await listening(child)).replace(/^https/, 'http')
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }
  const stranger = createClient(url)
  const { token } = await stranger.post<{ token: string }>('/session', { staff: 'lead', pin: leadPin })
  const lead = createClient(url, token)
  const pairingCode: TestSite['pairingCode'] = async kind =>
    (await lead.post<{ code: string }>('/devices', { kind, name: `test ${kind}` })).code
  return {
    url,
    data,
    pid: child.pid ?? 0,
    lead,
    pairingCode,
    async pair(kind) {
      const code = await pairingCode(kind)
      return createClient(url, (await stranger.post<{ token: string }>('/devices/pair', { code })).token)
    },
    said: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}
