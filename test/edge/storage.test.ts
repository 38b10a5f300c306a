/** A disk that takes no writes: refused visibly, nothing has happened, reading goes on, and it resumes by itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import { JournalUnavailable } from '../../server/app/ports.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { toSnapshot } from '../../server/domain/snapshot.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { deskPrinter } from '../support/desk-printer.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, memoryStore, type TestSite } from '../support/test-site.ts'

let full = false
let site: TestSite
let kiosk: Injected

beforeEach(async () => {
  full = false
  const journal = openMemoryJournal(journalFormat)
  const append = journal.append.bind(journal)
  journal.append = (records, extra) => {
    if (full) throw new JournalUnavailable('disk full')
    append(records, extra)
  }
  const store = memoryStore()
  const update = store.update
  store.update = async change => {
    if (full) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
    await update(change)
  }
  const printer = createVirtualPrinter({ knobs: { coverOpen: true } })
  site = await buildTestSite({ journal, store, printers: [deskPrinter('p1', printer)] })
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

describe('while the disk is full', () => {
  it('refuses check-ins with 503, records nothing and prints nothing', async () => {
    await kiosk.post('/tickets', {})
    const before = toSnapshot(site.site.state())
    full = true
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        kiosk.call<{ code: string }>('POST', '/tickets', {}, { 'idempotency-key': 'same' }),
      ),
    )
    for (const { status, headers, body } of answers) {
      expect([status, body.code]).toEqual([503, 'storage-unavailable'])
      expect(headers['content-type']).toContain('application/problem+json')
    }
    expect(toSnapshot(site.site.state())).toBe(before)
    expect(site.site.seq()).toBe(site.journal.lastSeq())
    const [printer] = (await site.lead.get<{ items: { waiting: number }[] }>('/printers')).items
    expect(printer?.waiting).toBe(1)
  })

  it('refuses new devices and people with 503', async () => {
    full = true
    const device = await site.lead.call('POST', '/devices', { kind: 'kiosk', name: 'k' })
    expect(device.status).toBe(503)
    expect((await site.lead.call('POST', '/staff', { name: 'n' })).status).toBe(503)
  })

  it('goes on reading, even in the very turn that fails', async () => {
    await kiosk.post('/tickets', {})
    full = true
    const [refused, queue, board] = await Promise.all([
      kiosk.call('POST', '/tickets', { party: 7 }),
      site.lead.get<Queue>('/queue'),
      site.lead.get<Board>('/board'),
    ])
    expect(refused.status).toBe(503)
    expect(queue.tickets).toHaveLength(1)
    expect(board.waiting.general).toBe(1)
  })

  it('resumes by itself, and tells nothing of what did not happen', async () => {
    await kiosk.post('/tickets', { party: 3 })
    full = true
    await kiosk.call('POST', '/tickets', { green: true, party: 9 }, { 'idempotency-key': 'k' })
    full = false
    const again = await kiosk.call<IssuedTicket>('POST', '/tickets', { party: 1 }, { 'idempotency-key': 'k' })
    expect(again.status).toBe(201)
    expect(again.body.ticket).toMatchObject({ number: 'A002', ahead: 3 })
    const { tickets } = await site.lead.get<Queue>('/queue')
    expect(tickets.map(each => [each.number, each.ahead])).toEqual([
      ['A001', 0],
      ['A002', 3],
    ])
  })
})
