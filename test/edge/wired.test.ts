/** Scanners, card readers and panels at the site's computer, from the device's bytes to the kiosk's socket and back. */
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVirtualCardReader, type VirtualCardReader } from '../../hardware/sim/virtual-card-reader.ts'
import { createSumPanel, createTextPanel } from '../../hardware/sim/virtual-panel.ts'
import { createVirtualScanner, type VirtualScanner } from '../../hardware/sim/virtual-scanner.ts'
import type { DeviceNews } from '../../server/contract/live.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import type { Scan, Wired } from '../../server/contract/wired.ts'
import { createLog } from '../../server/site/create-log.ts'
import { linesOf } from '../../server/site/wired/wired-parts.ts'
import type { Injected } from '../support/injected.ts'
import { type LiveClient, listen } from '../support/live.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

const token = 'szqr:7d41f09c-secret-token'
const elder = { name: '张三丰', number: '11010519491231002X' }
const young = { name: '李四', number: '440524200901010019' }

let site: TestSite
let url: string
let scanner: VirtualScanner
let reader: VirtualCardReader
let log: string[]
const open: LiveClient[] = []

beforeEach(async () => {
  scanner = createVirtualScanner()
  reader = createVirtualCardReader()
  log = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
  site = await buildTestSite({
    wired: {
      readers: [
        { id: 's1', kind: 'scanner', kiosk: 'kiosk', open: scanner.open },
        { id: 'c1', kind: 'id-card', kiosk: 'kiosk', open: reader.open },
      ],
      log: createLog(logger),
    },
  })
  url = await site.listen()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await site.close()
})

async function follow(as: Injected): Promise<LiveClient> {
  const client = await listen(url, as.token, 'device')
  open.push(client)
  return client
}
const news = ({ messages }: LiveClient): DeviceNews[] =>
  messages.flatMap(message =>
    'topic' in message && message.topic === 'device' && 'data' in message ? [message.data] : [],
  )
const scansOf = (client: LiveClient): Scan[] => news(client).flatMap(({ scans }) => scans ?? [])
const scanned = (client: LiveClient, count = 1): Promise<Scan[]> =>
  vi.waitFor(() => {
    expect(scansOf(client)).toHaveLength(count)
    return scansOf(client)
  }, 5000)
const equipment = async () => (await site.lead.get<{ items: Wired[] }>('/equipment')).items
const pairNamed = async (name: string) => {
  const { id, code } = await site.lead.post<{ id: string; code: string }>('/devices', { kind: 'kiosk', name })
  const paired = await site.stranger.post<{ token: string }>('/devices/pair', { code })
  return { ...site.as(paired.token), id }
}

describe('a scan', () => {
  it('reaches the kiosk of its scanner, and no other device and topic', async () => {
    const kiosk = await follow(await site.pair('kiosk'))
    const others = [await follow(await pairNamed('West')), await follow(await site.pair('handheld'))]
    const board = await listen(url, site.lead.token, 'board')
    const queue = await listen(url, site.lead.token, 'queue')
    open.push(board, queue)
    scanner.scan(`${token}\r\n`)
    expect(await scanned(kiosk)).toEqual([{ kind: 'text', reader: 's1', text: token }])
    await site.lead.post('/lanes/1/open')
    await board.find(message => message.kind === 'update')
    for (const client of [...others, board, queue])
      expect(JSON.stringify(client.messages)).not.toContain(token)
  })

  it('for a kiosk that is away is lost, shown to staff, and not kept for the next person', async () => {
    const device = await site.pair('kiosk')
    scanner.scan(`${token}\r`)
    expect(await equipment()).toMatchObject([{ id: 's1', fault: 'kiosk-away', place: 'kiosk' }, { id: 'c1' }])
    const kiosk = await follow(device)
    scanner.scan('the-next-one\r')
    expect(await scanned(kiosk)).toEqual([{ kind: 'text', reader: 's1', text: 'the-next-one' }])
    expect(JSON.stringify(kiosk.messages)).not.toContain(token)
    expect(await equipment()).toMatchObject([
      { id: 's1', fault: null },
      { id: 'c1', fault: null },
    ])
  })

  it('for a name that two kiosks bear, or none, goes to neither', async () => {
    expect(await equipment()).toMatchObject([{ fault: 'no-kiosk' }, { fault: 'no-kiosk' }])
    const both = [await follow(await site.pair('kiosk')), await follow(await site.pair('kiosk'))]
    scanner.scan(`${token}\r`)
    expect(await equipment()).toMatchObject([{ id: 's1', fault: 'kiosk-twice' }, { fault: 'kiosk-twice' }])
    for (const client of both) expect(scansOf(client)).toEqual([])
  })

  it('that is longer than any code is told as unreadable', async () => {
    const kiosk = await follow(await site.pair('kiosk'))
    scanner.scan(`${'7'.repeat(600)}\r`)
    expect(await scanned(kiosk)).toEqual([{ kind: 'unreadable', reader: 's1' }])
    scanner.scan('a-good-one\r')
    scanner.scan(`${'7'.repeat(6000)}\r`)
    expect((await scanned(kiosk, 3)).at(-1)).toEqual({ kind: 'unreadable', reader: 's1' })
  })
})

describe('the state of a reader', () => {
  it('is told to its kiosk at the start and when it changes', async () => {
    const kiosk = await follow(await site.pair('kiosk'))
    expect(news(kiosk)[0]?.readers).toEqual([
      { id: 's1', kind: 'scanner', state: 'ready' },
      { id: 'c1', kind: 'id-card', state: expect.stringMatching(/gone|ready/) },
    ])
    const states = () =>
      news(kiosk)
        .slice(1)
        .flatMap(({ readers = [] }) => readers)
        .filter(({ id }) => id === 's1')
        .map(({ state }) => state)
    scanner.scan('half-a-code')
    await vi.waitFor(() => expect(states()).toEqual(['busy', 'ready']), 5000)
    scanner.plug(false)
    await vi.waitFor(() => expect(states().at(-1)).toBe('gone'), 5000)
    expect(await equipment()).toMatchObject([{ id: 's1', state: 'gone', fault: 'gone' }, {}])
    scanner.plug(true)
    await vi.waitFor(() => expect(states().at(-1)).toBe('ready'), 5000)
  })

  it('is for staff only', async () => {
    expect((await (await site.pair('kiosk')).call('GET', '/equipment')).status).toBe(403)
  })
})

describe('an ID card', () => {
  const put = async (client: LiveClient, card: typeof elder, count = 1) => {
    reader.put(card)
    const scan = (await scanned(client, count)).at(-1)
    if (scan?.kind !== 'id-card') throw new Error('no card')
    return scan
  }

  it('gives a masked name, whether the age line is met, and a name to check in with; never its number', async () => {
    const device = await site.pair('kiosk')
    const kiosk = await follow(device)
    const scan = await put(kiosk, elder)
    expect(scan).toEqual({
      kind: 'id-card',
      reader: 'c1',
      card: expect.stringMatching(/^[\w-]{32}$/),
      name: '张*丰',
      ageLineMet: true,
    })
    const body = { identity: { kind: 'card', value: scan.card } }
    const { ticket } = await device.post<IssuedTicket>('/tickets', body)
    const typed = { identity: { kind: 'resident-id', value: elder.number } }
    expect((await site.lead.post<IssuedTicket>('/tickets', typed)).ticket.id).toBe(ticket.id)
    const everything = JSON.stringify(kiosk.messages)
    for (const part of [elder.number, elder.name, '19491231']) expect(everything).not.toContain(part)
  })

  it('of the young does not meet the age line', async () => {
    const kiosk = await follow(await site.pair('kiosk'))
    expect(await put(kiosk, young)).toMatchObject({ name: '李*', ageLineMet: false })
  })

  it('works at its own kiosk only, and for a family several at a time', async () => {
    const [device, other] = [await site.pair('kiosk'), await pairNamed('West')]
    const kiosk = await follow(device)
    const first = await put(kiosk, elder)
    reader.take()
    const second = await put(kiosk, young, 2)
    const body = { identity: { kind: 'card', value: first.card } }
    expect((await other.call<Problem>('POST', '/tickets', body)).body.code).toBe('not-found')
    expect((await site.lead.call<Problem>('POST', '/tickets', body)).body.code).toBe('not-found')
    const people = [first, second].map(({ card }) => ({ identity: { kind: 'card', value: card } }))
    const family = await device.call<IssuedTicket>('POST', '/tickets', { party: 2, people })
    expect(family.status).toBe(201)
  })

  it('that is unknown checks nobody in', async () => {
    const device = await site.pair('kiosk')
    const answer = await device.call<Problem>('POST', '/tickets', { identity: { kind: 'card', value: 'x' } })
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
  })

  it('that cannot be read is asked for again', async () => {
    const kiosk = await follow(await site.pair('kiosk'))
    reader.set({ pullDuringRead: true })
    reader.put(elder)
    expect(await scanned(kiosk)).toEqual([{ kind: 'unreadable', reader: 'c1' }])
  })
})

it('nothing that was read is in the log, delivered or lost', async () => {
  scanner.scan(`${token}\r`)
  reader.put(elder)
  const device = await site.pair('kiosk')
  await vi.waitFor(() => expect(reader.reads()).toBe(1), 5000)
  const kiosk = await follow(device)
  scanner.scan(`${token}-again\r`)
  await scanned(kiosk)
  scanner.plug(false)
  await vi.waitFor(() => expect(log.join()).toContain('"state":"gone"'), 5000)
  const written = log.join('')
  expect(written).toContain('reader.scan-lost')
  for (const secret of [token, elder.number, elder.name, '张*丰']) expect(written).not.toContain(secret)
})

describe('number panels', () => {
  it('follow the calls of their lane, and are dark while it is closed', async () => {
    const [one, two] = [createSumPanel(1), createSumPanel(2)]
    const common = { kind: 'tcp', host: '127.0.0.1', port: 1, frame: '{id} {hi} {lo} {sum8}' } as const
    const parts = [one, two].map(({ open }, index) => {
      const lane = String(index + 1)
      const letters = { G: 1000 }
      const [line] = linesOf([{ ...common, id: `l${lane}`, lane, address: index + 1, letters }])
      if (!line) throw new Error('no line')
      return { ...line, open }
    })
    const here = await buildTestSite({ wired: { lines: parts } })
    const kiosk = await here.pair('kiosk')
    const shows = (...figures: (number | null)[]) =>
      vi.waitFor(() => expect([one.shown(), two.shown()]).toEqual(figures), 5000)
    await shows(0, 0)
    for (const lane of ['1', '2']) await here.lead.post(`/lanes/${lane}/open`)
    await kiosk.post('/tickets', {})
    await kiosk.post('/tickets', { needs: ['pregnant'] })
    await here.lead.post('/lanes/1/next')
    await here.lead.post('/lanes/2/next')
    await shows(1001, 1)
    await here.lead.post('/lanes/2/next')
    await shows(1001, 0)
    one.plug(false)
    await here.lead.post('/lanes/1/next')
    const states = (await here.lead.get<{ items: Wired[] }>('/equipment')).items
    expect(states).toMatchObject([
      { id: 'l1', kind: 'panel', place: '1', fault: 'gone' },
      { id: 'l2', state: 'ready', fault: null },
    ])
    one.plug(true)
    await shows(0, 0)
    await here.close()
  })

  it('tell the notices that are placed on them between calls, and the number alone while it is new', async () => {
    const panel = createTextPanel(7)
    const [line] = linesOf([
      {
        ...{ id: 'strip', lane: '1', kind: 'tcp', host: '127.0.0.1', port: 1, address: 7 },
        ...{ frame: 'AA {id} 05 {text5} {sum8}', notice: 'AA {id} {size} {words} {sum8}' },
      },
    ])
    if (!line) throw new Error('no line')
    const here = await buildTestSite({ wired: { lines: [{ ...line, open: panel.open }] } })
    const shows = (text: string) => vi.waitFor(() => expect(panel.shown()).toBe(text), 5000)
    const text = { 'zh-CN': '请戴好口罩', en: 'Keep your mask on' }
    await here.lead.post('/notices', { text, placement: ['led'] })
    await here.lead.post('/notices', { text: { 'zh-CN': '不在屏上', en: 'Elsewhere' }, placement: ['board'] })
    await shows(' '.repeat(5))
    await here.lead.post('/lanes/1/open')
    await shows('请戴好口罩')
    await (await here.pair('kiosk')).post('/tickets', {})
    await here.lead.post('/lanes/1/next', {})
    await shows(' A001')
    here.clock.pass(14_000)
    await shows(' A001')
    // From then on both take turns of six seconds.
    here.clock.pass(12_000 - (here.clock.wall() % 12_000))
    await shows(' A001')
    here.clock.pass(6000)
    await shows('请戴好口罩')
    await here.close()
  })
})
