// The spool on virtual printers in the same process, with time moved by hand.
import { describe, expect, onTestFinished, test } from 'vitest'
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { ReceiptLine } from '../../../hardware/escpos/receipt.ts'
import { createSpool, type Spool, type SpoolSettings } from '../../../hardware/printer/spool.ts'
import type { JobUpdate, PrinterUpdate } from '../../../hardware/printer/updates.ts'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import {
  createVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from '../../../hardware/sim/virtual-printer.ts'
import { createFakeTimers } from '../support/fake-timers.ts'
import { ticketBytes } from '../support/sample-ticket.ts'

const textsOf = (printer: VirtualPrinter) =>
  printer.receipts().map(receipt => receiptText(receipt.commands).trim())

type PrinterOptions = VirtualPrinterOptions & { place?: string }

const setUp = (...options: readonly PrinterOptions[]) => setUpWith({}, ...options)

const setUpWith = (
  settings: Pick<SpoolSettings, 'beforeHandOver'>,
  ...options: readonly PrinterOptions[]
) => {
  const timers = createFakeTimers()
  const devices = options.map(knobs => createVirtualPrinter({ timers, ...knobs }))
  const jobs: JobUpdate[] = []
  const shown: PrinterUpdate[] = []
  const spool: Spool = createSpool({
    printers: devices.map(({ open }, at) => {
      const place = options[at]?.place
      return { id: `p${at}`, name: `Printer ${at}`, open, place }
    }),
    ...settings,
    timers,
    random: () => 0.5,
    onJob: update => jobs.push(update),
    onPrinter: update => shown.push(update),
  })
  onTestFinished(() => spool.close())
  const [printer = createVirtualPrinter()] = devices
  const submit = (id: string, to?: string) =>
    spool.submit({ id, bytes: ticketBytes(id), ...(to !== undefined && { printer: to }) })
  const statesOf = (id: string) =>
    jobs.filter(({ job }) => job === id).map(({ state, reason }) => (reason ? `${state} ${reason}` : state))
  return { timers, devices, printer, spool, jobs, shown, submit, statesOf }
}

test('a job is queued, sent and confirmed, and nothing is told twice', async () => {
  const { timers, printer, spool, shown, submit, statesOf } = setUp({})
  await timers.advance(1000)
  expect(submit('A001')).toEqual({ job: 'A001', printer: 'p0', state: 'sent' })
  await timers.advance(2000)
  expect(statesOf('A001')).toEqual(['queued', 'sent', 'confirmed'])
  expect(textsOf(printer)).toEqual(['A001'])
  expect(shown.map(({ state }) => state)).toEqual(['connecting', 'ready', 'printing', 'ready'])
  expect(spool.printers()).toEqual([
    {
      id: 'p0',
      name: 'Printer 0',
      state: 'ready',
      reasons: [],
      confirmation: 'gs-h',
      paperLow: false,
    },
  ])
})

test.each([
  [{ model: 'epson' }, 'gs-h', 'confirmed'],
  [{ model: 'clone' }, 'gs-r', 'confirmed'],
  [{ model: 'clone', gsR: false }, 'dle-eot', 'confirmed'],
  [{ model: 'clone', gsR: false, dleEot: false }, 'none', 'unconfirmed'],
  [{ model: 'clone', dleEot: false }, 'gs-r', 'confirmed'],
] as const)('%j is confirmed by %s', async (options, confirmation, state) => {
  const { timers, spool, submit, printer } = setUp(options)
  submit('A001')
  submit('A002')
  await timers.advance(15_000)
  expect(spool.printers()[0]?.confirmation).toBe(confirmation)
  expect([spool.job('A001')?.state, spool.job('A002')?.state]).toEqual([state, state])
  expect(textsOf(printer)).toEqual(['A001', 'A002'])
})

test('300 tickets come out in order, without a byte lost, at the speed of the paper', async () => {
  const { timers, printer, spool, submit } = setUp({ bufferBytes: 512 })
  const ids = Array.from({ length: 300 }, (_, n) => `A${n + 1}`)
  for (const id of ids) submit(id)
  await timers.advance(300 * 600)
  expect(textsOf(printer)).toEqual(ids)
  expect(ids.every(id => spool.job(id)?.state === 'confirmed')).toBe(true)
  expect(printer.lostBytes()).toBe(0)
})

test('a long job on a slow line is not mistaken for a lost printer', async () => {
  const { timers, printer, spool, shown } = setUp({ baudRate: 9600 })
  await timers.advance(1000)
  const lines = Array.from({ length: 100 }, (): ReceiptLine => ({ kind: 'text', text: '采样'.repeat(10) }))
  spool.submit({ id: 'long', bytes: encodeReceipt([...lines, { kind: 'cut' }]) })
  await timers.advance(20_000)
  expect(spool.job('long')?.state).toBe('confirmed')
  expect(shown.every(({ state }) => state !== 'offline')).toBe(true)
  expect(printer.receipts()).toHaveLength(1)
})

test('paper out in the middle of a ticket, then reloaded: held, then printed exactly once', async () => {
  const { timers, printer, submit, statesOf } = setUp({ knobs: { paperMm: 20 } })
  await timers.advance(1000)
  submit('A001')
  submit('A002')
  await timers.advance(60_000)
  expect(statesOf('A001')).toEqual(['queued', 'sent', 'held paper-end'])
  expect(statesOf('A002')).toEqual(['queued', 'held paper-end'])
  printer.set({ paperMm: 80_000 })
  await timers.advance(5000)
  expect(statesOf('A001')).toEqual(['queued', 'sent', 'held paper-end', 'sent', 'confirmed'])
  expect(textsOf(printer)).toEqual(['A001', 'A002'])
})

test.each([
  ['cover-open', { coverOpen: true }, { coverOpen: false }],
  ['paper-end', { paperMm: 0 }, { paperMm: 80_000 }],
  ['offline', { power: false }, { power: true }],
  ['offline', { plugged: false }, { plugged: true }],
] as const)('%s is seen within 2 s, and gone within 2 s of being mended', async (reason, broken, mended) => {
  const { timers, printer, spool } = setUp({})
  await timers.advance(1500)
  printer.set(broken)
  await timers.advance(2000)
  expect(spool.printers()[0]?.reasons).toEqual([reason])
  printer.set(mended)
  await timers.advance(2000)
  expect(spool.printers()[0]).toMatchObject({ state: 'ready', reasons: [] })
})

test('power lost in the middle of a job: unknown, never printed again by itself; staff decide', async () => {
  const { timers, printer, spool, submit, statesOf } = setUp({})
  await timers.advance(1000)
  submit('A001')
  submit('A002')
  await timers.advance(30)
  printer.set({ power: false })
  await timers.advance(10_000)
  expect(statesOf('A001')).toEqual(['queued', 'sent', 'held offline', 'unknown'])
  expect(spool.job('A002')).toMatchObject({ state: 'held', reason: 'offline' })
  printer.set({ power: true })
  await timers.advance(10_000)
  expect(spool.job('A001')?.state).toBe('unknown')
  expect(spool.job('A002')?.state).toBe('confirmed')
  // The first number stood on the paper already when the power went; the second ticket follows on the same strip.
  expect(textsOf(printer).join('\n').match(/A001/g)?.length ?? 0).toBeLessThanOrEqual(1)
  expect(spool.resolve('A001', false)).toBe(true)
  expect(spool.job('A001')?.state).toBe('none')
  expect(spool.resolve('A001', true)).toBe(false)
  expect(spool.resolve('A002', false)).toBe(false)
})

test('unplugged while paper is out: unknown, but confirmed when the printer says so after all', async () => {
  const { timers, printer, statesOf, submit } = setUp({ knobs: { paperMm: 20 } })
  await timers.advance(1000)
  submit('A001')
  await timers.advance(1000)
  printer.set({ plugged: false })
  await timers.advance(1000)
  expect(statesOf('A001').at(-1)).toBe('unknown')
  printer.set({ plugged: true })
  await timers.advance(2000)
  printer.set({ paperMm: 80_000 })
  await timers.advance(2000)
  expect(statesOf('A001').at(-1)).toBe('confirmed')
  expect(textsOf(printer)).toEqual(['A001'])
})

test('an id that is known is not printed again', async () => {
  const { timers, printer, submit } = setUp({})
  submit('A001')
  await timers.advance(3000)
  expect(submit('A001')).toMatchObject({ state: 'confirmed' })
  await timers.advance(3000)
  expect(textsOf(printer)).toEqual(['A001'])
})

test('a job goes to the printer it names, and to the first one otherwise', async () => {
  const { timers, devices, submit } = setUp({}, {})
  submit('A001')
  submit('A002', 'p1')
  submit('A003', 'gone')
  await timers.advance(5000)
  expect(devices.map(textsOf)).toEqual([['A001', 'A003'], ['A002']])
})

test('without a printer a job is none', () => {
  const { submit, spool } = setUp()
  expect(submit('A001')).toEqual({ job: 'A001', printer: '', state: 'none' })
  expect(spool.printers()).toEqual([])
})

test('paper that runs low is told, and stops nothing', async () => {
  const { timers, spool, submit } = setUp({ knobs: { paperMm: 1000 } })
  submit('A001')
  await timers.advance(5000)
  expect(spool.printers()[0]).toMatchObject({ state: 'ready', paperLow: true })
  expect(spool.job('A001')?.state).toBe('confirmed')
})

test('after close nothing is sent any more', async () => {
  const { timers, printer, spool, submit } = setUp({})
  await timers.advance(1000)
  spool.close()
  expect(submit('A001')).toMatchObject({ state: 'queued' })
  await timers.advance(5000)
  expect(textsOf(printer)).toEqual([])
  await expect(printer.open()).resolves.toBeDefined()
})

describe('two printers', () => {
  test('one fails: what was not sent moves, in order, and what was sent never does', async () => {
    const { timers, devices, spool, submit } = setUp({}, {})
    const [first, second] = devices
    await timers.advance(1500)
    first?.set({ paperMm: 20 })
    const ids = ['A001', 'A002', 'A003', 'A004']
    for (const id of ids) submit(id, 'p0')
    await timers.advance(20_000)
    expect(spool.job('A001')).toEqual({ job: 'A001', printer: 'p0', state: 'held', reason: 'paper-end' })
    expect(second && textsOf(second)).toEqual(['A002', 'A003', 'A004'])
    expect(spool.job('A002')).toEqual({ job: 'A002', printer: 'p1', state: 'confirmed' })
    first?.set({ paperMm: 80_000 })
    await timers.advance(5000)
    expect(first && textsOf(first)).toEqual(['A001'])
    expect(spool.job('A001')?.state).toBe('confirmed')
  })

  test('both fail: held for the reason of its own, and printed by the one that is mended first', async () => {
    const { timers, devices, spool, submit } = setUp({}, {})
    const [first, second] = devices
    await timers.advance(1500)
    first?.set({ coverOpen: true })
    second?.set({ power: false })
    await timers.advance(3000)
    submit('A001', 'p0')
    expect(spool.job('A001')).toMatchObject({ printer: 'p0', state: 'held', reason: 'cover-open' })
    second?.set({ power: true })
    await timers.advance(5000)
    expect(second && textsOf(second)).toEqual(['A001'])
  })

  test('side by side they share, each ticket on one of them', async () => {
    const { timers, devices, submit } = setUp({ place: 'desk' }, { place: 'desk' })
    await timers.advance(1500)
    const ids = Array.from({ length: 20 }, (_, n) => `A${100 + n}`)
    for (const id of ids) submit(id, 'p0')
    await timers.advance(20 * 600)
    const texts = devices.map(textsOf)
    expect(texts.flat().toSorted()).toEqual(ids)
    expect(Math.min(...texts.map(each => each.length))).toBeGreaterThan(5)
  })

  test('in different places they do not', async () => {
    const { timers, devices, submit } = setUp({ place: 'gate' }, { place: 'hall' })
    await timers.advance(1500)
    for (const id of ['A001', 'A002', 'A003']) submit(id, 'p0')
    await timers.advance(10_000)
    expect(devices.map(textsOf)).toEqual([['A001', 'A002', 'A003'], []])
  })
})

describe('handing over', () => {
  test('waits for what has to be written down first, and goes by what is true then', async () => {
    const written = Promise.withResolvers<void>()
    const asked: string[] = []
    const beforeHandOver = (job: string, printer: string) => {
      asked.push(`${job} ${printer}`)
      return written.promise
    }
    const { timers, printer, spool } = setUpWith({ beforeHandOver }, {})
    await timers.advance(1500)
    let says = 'EARLY'
    spool.submit({ id: 'A001', bytes: () => ticketBytes(says) })
    spool.submit({ id: 'A002', bytes: ticketBytes('A002') })
    await timers.advance(3000)
    expect(asked).toEqual(['A001 p0'])
    expect(spool.job('A001')?.state).toBe('queued')
    says = 'LATE'
    written.resolve()
    await timers.advance(5000)
    expect(textsOf(printer)).toEqual(['LATE', 'A002'])
  })

  test('that cannot be written down is tried again, in order, and holds up no other printer', async () => {
    let isFull = true
    const beforeHandOver = (_: string, to: string) =>
      isFull && to === 'p0' ? Promise.reject(new Error('full')) : undefined
    const { timers, devices, spool, submit } = setUpWith({ beforeHandOver }, {}, {})
    await timers.advance(1500)
    for (const [id, to] of [
      ['A001', 'p0'],
      ['A002', 'p0'],
      ['A003', 'p1'],
    ] as const)
      submit(id, to)
    await timers.advance(5000)
    expect(devices.map(textsOf)).toEqual([[], ['A003']])
    expect(spool.job('A001')?.state).toBe('queued')
    isFull = false
    await timers.advance(5000)
    expect(devices.map(textsOf)).toEqual([['A001', 'A002'], ['A003']])
  })
})

test('what is no longer needed is withdrawn before it is handed over, not after', async () => {
  const { timers, printer, spool, submit, statesOf } = setUp({})
  await timers.advance(1500)
  submit('A001')
  submit('A002')
  expect([spool.withdraw('A001'), spool.withdraw('A002'), spool.withdraw('A003')]).toEqual([
    false,
    true,
    false,
  ])
  await timers.advance(5000)
  expect(textsOf(printer)).toEqual(['A001'])
  expect(statesOf('A002')).toEqual(['queued', 'none'])
})

test('an unknown job of an earlier process is known, not printed, and staff decide', async () => {
  const { timers, printer, spool, submit } = setUp({})
  spool.restore({ job: 'A001', printer: 'p0', state: 'unknown' })
  expect(submit('A001')).toMatchObject({ state: 'unknown' })
  await timers.advance(5000)
  expect(textsOf(printer)).toEqual([])
  expect(spool.resolve('A001', true)).toBe(true)
  expect(spool.job('A001')?.state).toBe('confirmed')
})
