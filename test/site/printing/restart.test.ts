/** What a restart of the site does to tickets on their way to paper. The record is a real file, the printers are virtual. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import type { Journal } from '../../../server/app/ports.ts'
import type { Printer } from '../../../server/contract/printer.ts'
import type { IssuedTicket } from '../../../server/contract/ticket.ts'
import type { Event } from '../../../server/domain/event.ts'
import { openMemoryJournal } from '../../../server/journal/memory-journal.ts'
import { journalFormat } from '../../../server/site/journal-format.ts'
import { openJobRecord } from '../../../server/site/printing/job-record.ts'
import { deskPrinter, instant } from '../../support/desk-printer.ts'
import { fillDisk, maySmallDisk, mountSmallDisk, unmountSmallDisk } from '../../support/small-disk.ts'
import { buildTestSite, memoryStore, type TestSite } from '../../support/test-site.ts'

let folder: string
let journal: Journal<Event>
let printer: VirtualPrinter
let site: TestSite
const store = memoryStore()

const start = async () => {
  const jobRecord = openJobRecord(join(folder, 'print-jobs.jsonl'), 0)
  site = await buildTestSite({ journal, store, jobRecord, printers: [deskPrinter('p1', printer)] })
}
const restart = async () => {
  await site.close()
  await start()
}
const issue = async (body: object = { printer: 'p1' }) =>
  (await site.lead.post<IssuedTicket>('/tickets', body)).ticket
const shown = async () => (await site.lead.get<{ items: [Printer] }>('/printers')).items[0]
const paper = () => printer.receipts().map(receipt => receiptText(receipt.commands))
/** How often a number was printed without being marked. */
const copies = (number: string) =>
  paper().filter(text => text.includes(number) && !text.includes('补打')).length
const until = (state: Printer['state']) =>
  vi.waitFor(async () => expect((await shown()).state).toBe(state), { timeout: 20_000, interval: 20 })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
  journal = openMemoryJournal(journalFormat)
  printer = createVirtualPrinter(instant)
  await start()
  await until('ready')
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

test('what was not handed over yet is printed afterwards, once', async () => {
  printer.set({ coverOpen: true })
  await until('held')
  const tickets = [await issue(), await issue(), await issue()]
  await restart()
  await until('held')
  expect((await shown()).jobs.map(({ number, state }) => [number, state])).toEqual(
    tickets.map(({ number }) => [number, 'held']),
  )
  printer.set({ coverOpen: false })
  await vi.waitFor(() => expect(paper()).toHaveLength(3), 20_000)
  expect(tickets.map(({ number }) => copies(number))).toEqual([1, 1, 1])
  await restart()
  await until('ready')
  expect(paper()).toHaveLength(3)
  expect((await shown()).jobs).toEqual([])
})

test('what was handed over is unknown; staff resolve it, and a second copy is marked', async () => {
  printer.set({ paperMm: 20 })
  const { id, number } = await issue()
  await until('held')
  await restart()
  const [job] = (await shown()).jobs
  expect(job).toMatchObject({ ticket: id, number, state: 'unknown', reprint: false })
  expect(Date.parse(job?.since ?? '')).toBeGreaterThan(0)
  const resolve = (printed: boolean) => site.lead.call('POST', `/jobs/${job?.id}/resolve`, { printed })
  expect((await resolve(false)).status).toBe(204)
  expect((await resolve(false)).status).toBe(404)
  await site.lead.post(`/tickets/${id}/reprint`)
  printer.set({ paperMm: 80_000 })
  await vi.waitFor(() => expect(paper().some(text => text.includes('补打'))).toBe(true), 20_000)
  expect(copies(number)).toBeLessThanOrEqual(1)
})

test('a repeated request is told the true state', async () => {
  const key = { 'idempotency-key': 'k' }
  const print = async () => (await site.lead.post<IssuedTicket>('/tickets', { printer: 'p1' }, key)).print
  expect(await print()).toEqual({ state: 'queued' })
  await vi.waitFor(async () => expect(await print()).toEqual({ state: 'confirmed' }), 20_000)
  await restart()
  expect(await print()).toEqual({ state: 'confirmed' })
  expect(paper()).toHaveLength(1)
})

test('a ticket of which nothing was written down is found again, as unknown', async () => {
  printer.set({ coverOpen: true })
  await until('held')
  const { number } = await issue()
  await site.close()
  rmSync(join(folder, 'print-jobs.jsonl'))
  await start()
  expect((await shown()).jobs).toMatchObject([{ number, state: 'unknown' }])
})

test('nobody needs the paper of a ticket that is done with', async () => {
  printer.set({ coverOpen: true })
  await until('held')
  const [gone, there] = [await issue(), await issue()]
  await site.lead.post(`/tickets/${gone.id}/cancel`)
  await vi.waitFor(async () => expect((await shown()).jobs).toMatchObject([{ number: there.number }]))
  await restart()
  printer.set({ coverOpen: false })
  await vi.waitFor(() => expect(copies(there.number)).toBe(1), 20_000)
  expect(copies(gone.number)).toBe(0)
})

describe.skipIf(!maySmallDisk)('on a full disk', () => {
  const filler = () => join(folder, 'filler')
  beforeEach(async () => {
    await site.close()
    mountSmallDisk(folder, '64k')
    await start()
    await until('ready')
  })
  // The site is closed after this, its files still open.
  afterEach(() => unmountSmallDisk(folder))
  /** The last page of the record's file has room for some lines. */
  const fill = async () => {
    fillDisk(filler())
    for (let n = 0; n < 40; n += 1) await issue()
  }

  test('what is known to wait is not handed over, and comes out once when there is room', async () => {
    printer.set({ coverOpen: true })
    await until('held')
    const tickets = [await issue(), await issue()]
    await fill()
    printer.set({ coverOpen: false })
    await until('ready')
    expect(tickets.map(({ number }) => copies(number))).toEqual([0, 0])
    rmSync(filler())
    await vi.waitFor(() => expect(paper()).toHaveLength(42), 20_000)
    await restart()
    await until('ready')
    expect(new Set(paper()).size).toBe(42)
    expect((await shown()).jobs).toEqual([])
  })

  test('and a restart before there is room: all are printed or asked for, none twice', async () => {
    printer.set({ coverOpen: true })
    await until('held')
    await fill()
    await restart()
    rmSync(filler())
    printer.set({ coverOpen: false })
    await until('ready')
    await vi.waitFor(async () => {
      const { waiting, jobs } = await shown()
      expect(waiting).toBe(0)
      expect(paper().length + jobs.length).toBe(40)
    }, 20_000)
    expect(new Set(paper()).size).toBe(paper().length)
  })
})
