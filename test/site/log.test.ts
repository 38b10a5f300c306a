/** The log of a driven site: catalogued entries only, and nothing in it that lets anybody in or names a resident. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logCatalogue } from '../../server/app/log-catalogue.ts'
import { createClient } from '../support/client.ts'
import { leadPin, newDataFolder, removeDataFolder } from '../support/site.ts'

const start = join(import.meta.dirname, '..', '..', 'server', 'site', 'main.ts')
const resident = { id: '110101199003078515', phone: '13800138000', name: '王小明', barcode: 'TUBE-0001-XYZ' }

type Line = { event: string; level: number; msg: string }

let data: string
let log = ''
const secrets: Record<string, string> = { leadPin, ...resident }
const keep = (name: string, value: string) => {
  secrets[name] = value
  return value
}

/** Everything that takes a secret, done right and done wrong. */
async function drive(url: string): Promise<void> {
  const stranger = createClient(url)
  const signIn = (staff: string, pin: string) =>
    stranger.call<{ token: string }>('POST', '/session', { staff, pin })
  const lead = createClient(url, keep('leadToken', (await signIn('lead', leadPin)).body.token))
  await signIn('lead', keep('wrongPin', '864209'))
  await signIn(keep('pinAsName', '975310'), '000000')
  for (const kind of ['kiosk', 'handheld'] as const) {
    const { code } = await lead.post<{ code: string }>('/devices', { kind, name: kind })
    keep(`${kind}Code`, code)
    await fetch(`${url}/${kind}/?pair=${code}`)
    keep(`${kind}Token`, (await stranger.post<{ token: string }>('/devices/pair', { code })).token)
    await stranger.call('POST', '/devices/pair', { code })
  }
  const nurse = await lead.post<{ staff: { id: string }; pin: string }>('/staff', { name: 'nurse' })
  keep('nursePin', nurse.pin)
  keep('nurseToken', (await signIn(nurse.staff.id, nurse.pin)).body.token)

  const kiosk = createClient(url, secrets.kioskToken)
  const identity = (kind: string, value: string) => ({ identity: { kind, value } })
  for (const body of [identity('resident-id', resident.id), identity('phone', resident.phone)])
    for (const client of [kiosk, kiosk, lead]) await client.call('POST', '/tickets', body)
  const { token } = await lead.post<{ token?: string; statusUrl: string }>('/tickets', {})
  expect(token).toBeUndefined()
  const reserved = await kiosk.post<{ items: { secret: string }[] }>('/numbers/reserve', {
    class: 'general',
    count: 1,
  })
  const secret = keep('statusSecret', reserved.items[0]?.secret ?? '')
  await fetch(`${url}/status/${secret}`)
  await stranger.call('GET', `/status/${secret}`)
  await stranger.call('POST', `/status/${secret}/cancel`, {})
  await stranger.call('POST', '/tickets', '{not json')
  await lead.call('POST', '/lanes/1/tube', { barcode: resident.barcode })
  await stranger.call('GET', `/${'x'.repeat(500)}?secret=${secret}`)
  await fetch(`${url}/status/%zz${secret}`)
}

beforeAll(async () => {
  data = newDataFolder()
  const args = ['--data', data, '--port', '0', '--lead-pin', leadPin, '--log-level', 'trace']
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', start, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1]
    if (!url) continue
    await drive(url)
    child.kill('SIGTERM')
  }
  if (child.exitCode === null) await once(child, 'exit')
})
afterAll(() => removeDataFolder(data))

const lines = () =>
  log
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)

test('every line is an entry of the catalogue, at its level, with its meaning', () => {
  expect(lines().length).toBeGreaterThan(10)
  const levels = { info: 30, warn: 40, error: 50, fatal: 60 }
  for (const { event, level, msg } of lines()) {
    expect(Object.keys(logCatalogue)).toContain(event)
    if (event === 'http.framework') continue
    const entry = logCatalogue[event as keyof typeof logCatalogue]
    expect({ level, msg }).toEqual({ level: levels[entry.level], msg: entry.meaning })
  }
})

test('what happened is there', () => {
  const events = new Set(lines().map(({ event }) => event))
  for (const event of [
    'site.started',
    'site.stopping',
    'site.stopped',
    'day.opened',
    'access.signed-in',
    'access.wrong-pin',
    'access.paired',
    'access.wrong-code',
    'printer.changed',
  ])
    expect(events).toContain(event)
})

test('no PIN, token, code, secret, identity or tube is in it', () => {
  expect(Object.keys(secrets).length).toBeGreaterThanOrEqual(15)
  for (const [name, value] of Object.entries(secrets)) {
    expect(value.length, name).toBeGreaterThanOrEqual(3)
    expect(log.includes(value), `${name} is in the log`).toBe(false)
  }
})
