/**
 * A day with people whose identities come in by every door, rightly and wrongly; then everything that the site has
 * written, answered, sent and printed is searched for each of them.
 */
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveTcp, type TcpService } from '../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import { backupsAmong } from '../../server/site/durability/backups/backup-name.ts'
import type { TestClient } from '../support/client.ts'
import { type LiveClient, listen } from '../support/live.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'
import { findIdentities, formsOf } from './support/find-identity.ts'

const data = newDataFolder()
let site: TestSite
let printer: TcpService
let wire: Server
const printed: Buffer[] = []
const answers: Buffer[] = []
const sockets: LiveClient[] = []

/** Everybody's identities, each different, so that each door is known by what came through it. */
const used: string[] = []
let count = 0
const note = (value: string) => {
  used.push(value)
  return value
}
const phone = () => note(`139${String(20_000_000 + ++count * 7919).slice(0, 8)}`)
const resident = () => note(`44522419${String(55_000_000 + ++count * 6271)}${count % 10}X`.slice(0, 18))
const passport = () => note(`EK${String(3_000_000 + ++count * 4211)}`)
const token = () => note(`health-code-${(++count * 99_991).toString(36)}-${'k'.repeat(9)}`)
const surnames = ['欧阳', '司徒', '上官', '诸葛']
const name = () =>
  note(
    `${surnames[++count % 4]}${String.fromCodePoint(0x5a00 + count)}${String.fromCodePoint(0x6d00 + count)}`,
  )

const typed = () => ({ kind: 'phone', value: phone() })
const scanned = () => ({ kind: 'token', value: token() })
const card = () => ({ kind: 'resident-id', value: resident() })
const abroad = () => ({ kind: 'passport', value: passport() })

/** Listens in on the line to the printer, which is a real TCP printer to the site. */
async function tapPrinter(): Promise<number> {
  printer = await serveTcp(
    createVirtualPrinter({ baudRate: Number.POSITIVE_INFINITY, mmPerSecond: Number.POSITIVE_INFINITY }),
  )
  wire = createServer(host => {
    const device = connect(printer.port, '127.0.0.1')
    host.on('data', piece => printed.push(Buffer.from(piece)))
    host.pipe(device).pipe(host)
    for (const side of [host, device]) side.on('error', () => {})
  })
  wire.listen(0, '127.0.0.1')
  await once(wire, 'listening')
  const address = wire.address()
  return typeof address === 'object' && address ? address.port : 0
}

/**
 * Asks whatever it is, and keeps what is answered: its body and headers. A refusal may repeat to its sender what the
 * sender typed in a wrong place, so of refusals only the headers are kept.
 */
async function ask(
  client: TestClient,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const reply = await client.call<Record<string, unknown>>(method, path, body, headers)
  const said = reply.status < 400 ? JSON.stringify(reply.body) : ''
  answers.push(Buffer.from(`${method} ${said} ${JSON.stringify([...reply.headers])}`))
  return reply
}

async function csv(path: string, text: string): Promise<void> {
  const reply = await fetch(`${site.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${site.lead.token}`, 'content-type': 'text/csv' },
    body: text,
  })
  if (reply.ok) answers.push(Buffer.from(await reply.text()))
}

/** Check-ins by every door that takes an identity. */
async function rightDoors(kiosk: TestClient, nurse: TestClient): Promise<string[]> {
  const tickets: string[] = []
  const checkIn = async (client: TestClient, body: object, headers = {}) => {
    const { body: answer } = await ask(client, 'POST', '/tickets', body, headers)
    tickets.push((answer as { ticket: { id: string } }).ticket.id)
  }
  for (const identity of [typed, scanned, card, abroad])
    for (let each = 0; each < 3; each += 1) {
      const who = identity()
      await checkIn(kiosk, { identity: who }, { 'idempotency-key': `visit-${count}` })
      if (each === 0) await ask(kiosk, 'POST', '/tickets', { identity: who })
      await checkIn(nurse, { identity: identity() })
    }
  await checkIn(kiosk, {
    party: 4,
    identity: typed(),
    people: [{ identity: card() }, { identity: abroad() }],
  })
  await checkIn(nurse, { party: 3, needs: ['unwell'] })
  await ask(nurse, 'PATCH', `/tickets/${tickets.at(-1)}`, {
    people: [{}, { identity: card() }, { identity: typed() }],
  })
  const batch = {
    name: 'Works',
    from: new Date().toISOString(),
    to: new Date(Date.now() + 3_600_000).toISOString(),
  }
  const { body } = await ask(site.lead, 'POST', '/batches', batch)
  const { id } = (body as { batch: { id: string } }).batch
  const rows = [1, 2, 3, 4].map(() => `${name()},${phone()},${resident()}`)
  await csv(`/batches/${id}/roster`, `姓名,手机,身份证\n${rows.join('\n')}\n`)
  await csv(`/batches/${id}/roster`, `姓名,手机,身份证\n${name()},${resident()},${phone()}\n`)
  return tickets
}

/** The same things typed where they do not belong. */
async function wrongDoors(kiosk: TestClient, nurse: TestClient): Promise<void> {
  const handheld = await site.pair('handheld')
  await ask(handheld, 'POST', '/session', { staff: phone(), pin: '271828' })
  await ask(handheld, 'POST', '/session', { staff: 'lead', pin: phone() })
  await ask(handheld, 'POST', '/session', { staff: 'lead', pin: resident() })
  await ask(handheld, 'POST', '/session', { staff: name(), pin: '271828' })
  await ask(kiosk, 'POST', '/devices/pair', { code: phone() })
  await ask(kiosk, 'POST', '/tickets', { batch: phone() })
  await ask(kiosk, 'POST', '/tickets', { printer: resident() })
  await ask(kiosk, 'POST', '/tickets', { reserved: passport() })
  await ask(kiosk, 'POST', '/tickets', { party: phone() })
  await ask(kiosk, 'POST', '/tickets', { name: name() })
  await ask(kiosk, 'POST', '/tickets', { identity: { kind: resident(), value: phone() } })
  await ask(kiosk, 'POST', '/tickets', { identity: typed() }, { 'idempotency-key': phone() })
  await ask(kiosk, 'POST', `/tickets/${phone()}/cancel`)
  await ask(nurse, 'GET', `/tickets?number=${phone().slice(0, 16)}`)
  await ask(nurse, 'POST', `/lanes/${resident()}/next`)
  await ask(nurse, 'POST', '/lanes/1/tube', { [phone()]: 1 })
  await ask(nurse, 'GET', `/${passport()}`)
  await ask(nurse, 'GET', `/status/${resident()}`)
  await ask(nurse, 'GET', '/queue', undefined, { authorization: `Bearer ${passport()}` })
  await ask(nurse, 'GET', '/queue', undefined, { cookie: `gl-person=${phone()}`, 'user-agent': phone() })
  sockets[0]?.socket.send(JSON.stringify({ kind: 'subscribe', topic: 'board', since: 0, who: phone() }))
}

/** Calls, recalls, tubes, help, reprints: whatever writes about tickets. */
async function aDaysWork(nurse: TestClient, tickets: readonly string[]): Promise<void> {
  await ask(nurse, 'POST', '/lanes/1/open')
  await ask(nurse, 'POST', `/tickets/${tickets[0]}/reprint`)
  await ask(nurse, 'POST', `/tickets/${tickets[1]}/cancel`, { reason: 'left' })
  for (let each = 0; each < tickets.length; each += 1) await ask(nurse, 'POST', '/lanes/1/next')
  await ask(nurse, 'GET', '/tickets?limit=500')
  await ask(site.lead, 'GET', '/privacy')
  for (const path of ['/queue', '/board', '/wall', '/assistance', '/incidents', '/tubes'])
    await ask(nurse, 'GET', path)
  for (const path of ['/batches', '/printers', '/devices', '/staff', '/changes', '/settings'])
    await ask(site.lead, 'GET', path)
  for (const path of ['/metrics', '/healthz'])
    answers.push(Buffer.from(await (await fetch(site.url + path)).text()))
}

function filesIn(folder: string, under = ''): [string, Buffer][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const [path, label] = [join(folder, entry.name), `${under}${entry.name}`]
    return entry.isDirectory() ? filesIn(path, `${label}/`) : [[label, readFileSync(path)]]
  })
}

async function untilBackedUp(): Promise<void> {
  const folder = join(data, 'backups')
  while (!existsSync(folder) || backupsAmong(readdirSync(folder)).length === 0)
    await new Promise(resolve => setTimeout(resolve, 50))
}

/** Where something could have got to. */
let places: Map<string, Buffer>

beforeAll(async () => {
  const port = await tapPrinter()
  const tcp = { id: 'p1', name: 'Hall', kind: 'tcp', host: '127.0.0.1', port, width: 80 }
  await prepareSite(data, { printers: [tcp] })
  site = await startSite(data, { args: ['--log-level', 'trace'] })
  const [kiosk, display] = [await site.pair('kiosk'), await site.pair('display')]
  const added = await site.lead.post<{ staff: { id: string }; pin: string }>('/staff', { name: 'nurse' })
  const session = await site.lead.post<{ token: string }>('/session', {
    staff: added.staff.id,
    pin: added.pin,
  })
  const { createClient } = await import('../support/client.ts')
  const nurse = createClient(site.url, session.token)
  sockets.push(await listen(site.url, kiosk.token, 'board'), await listen(site.url, display.token, 'board'))
  sockets.push(await listen(site.url, nurse.token, 'queue'), await listen(site.url, kiosk.token, 'device'))

  const tickets = await rightDoors(kiosk, nurse)
  await wrongDoors(kiosk, nurse)
  await aDaysWork(nurse, tickets)
  const running = filesIn(data, 'while running: ')
  await ask(site.lead, 'POST', '/day/close', { force: true, reason: 'the end' })
  await untilBackedUp()
  const metrics = Buffer.from(await (await fetch(`${site.url}/metrics`)).text())
  await site.stop()
  places = new Map([
    ...running,
    ...filesIn(data),
    ['log', Buffer.from(site.said())],
    ['answers', Buffer.concat(answers)],
    ['metrics', metrics],
    ['sockets', Buffer.from(JSON.stringify(sockets.map(({ messages }) => messages)))],
    ['printer', Buffer.concat(printed)],
  ])
}, 180_000)

afterAll(async () => {
  await site?.kill()
  wire?.close()
  await printer?.close()
  removeDataFolder(data)
})

describe('nobody can be found', () => {
  test('in anything that the site wrote, answered, sent or printed', () => {
    expect(used.length).toBeGreaterThan(60)
    expect(findIdentities(used, places)).toEqual([])
  })

  test('because they were not there to begin with: every place holds what it must', () => {
    const holds = (place: string, what: string) =>
      [...places].some(([path, bytes]) => path.includes(place) && bytes.includes(what))
    for (const file of ['journal.db', 'journal.db-wal', 'journal.db.snapshot', 'access.json', 'secrets.json'])
      expect([...places.keys()].join()).toContain(file)
    expect(holds('backups/', 'TicketIssued')).toBe(true)
    expect([...places.keys()].some(path => /backups\/.*vault\.db/.test(path))).toBe(true)
    expect(holds('vault.db', 'SQLite format 3')).toBe(true)
    expect(holds('printer', 'A001')).toBe(true)
    expect(holds('sockets', 'A001')).toBe(true)
    expect(holds('answers', 'statusUrl')).toBe(true)
    expect(holds('metrics', 'greenlane_')).toBe(true)
    expect(holds('log', 'access.wrong-pin')).toBe(true)
  })
})

describe('the search', () => {
  test('finds each of them in every form, wherever it is planted', () => {
    for (const value of [used[0] ?? '', used.at(-1) ?? '', '欧阳娜娜'])
      for (const [form, bytes] of formsOf(value)) {
        const planted = new Map(places)
        planted.set('journal.db', Buffer.concat([places.get('journal.db') ?? Buffer.alloc(0), bytes]))
        expect(findIdentities([value], planted)).toContain(`${value} as ${form} in journal.db`)
      }
  })
})
