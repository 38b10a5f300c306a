/** How fast tickets get onto paper, and how small they are: from the event to the first byte, and the bytes themselves. */
import { encodeReceipt } from '../../hardware/escpos/encode-receipt.ts'
import type { ByteStreamFactory } from '../../hardware/port/byte-stream.ts'
import { createVirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import { printEvents } from '../../server/app/print-events.ts'
import { createSite } from '../../server/app/site.ts'
import { createOutlook } from '../../server/edge/view/outlook.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { createClock } from '../../server/site/clock.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { memoryJobRecord } from '../../server/site/printing/job-record.ts'
import { createPrintDesk } from '../../server/site/printing/print-desk.ts'
import { openShippedGlyphs } from '../../server/site/printing/shipped-glyphs.ts'
import { createPaper } from '../../server/site/printing/ticket-paper.ts'
import { standardLayout } from '../../server/site/printing/ticket-receipt.ts'
import { fullTicket } from '../hardware/support/sample-ticket.ts'
import { deskPrinter, instant } from '../support/desk-printer.ts'
import { quantile, type Row } from './row.ts'

const by = { actor: null, device: null }
const done = () => ({ answer: null })
const secret = 'S'.repeat(32)
const url = `https://queue.example.org/status/${secret}`

function encoder(): Row {
  const tickets = 10_000
  for (let n = 0; n < 2000; n += 1) encodeReceipt(fullTicket)
  const start = performance.now()
  for (let n = 0; n < tickets; n += 1) encodeReceipt(fullTicket)
  const value = (tickets / (performance.now() - start)) * 1000
  return { name: 'encoding full tickets', value, unit: 'tickets/s', limit: 20_000, better: 'higher' }
}

/** Reports each write that is a ticket and no question. */
const watched =
  (open: ByteStreamFactory, onTicket: () => void): ByteStreamFactory =>
  async () => {
    const stream = await open()
    return {
      ...stream,
      write(bytes) {
        if (bytes.length > 20) onTicket()
        return stream.write(bytes)
      },
    }
  }

async function printing(tickets: number): Promise<{ times: number[]; bytes: number }> {
  const clock = createClock()
  const journal = openMemoryJournal(journalFormat)
  const site = createSite({ journal, now: clock.now, defer: setImmediate })
  await site.execute({ type: 'ConfigureSite', lanes: [{ lane: '1', config: {} }], settings: {} }, by, done)
  await site.execute({ type: 'OpenDay', id: 'day-1' }, by, done)
  const times: number[] = []
  let from = 0
  site.onCommitted(() => {
    from = performance.now()
  })
  const paper = createPaper({
    layout: () => standardLayout,
    siteName: () => '越秀区第三采样点',
    statusUrl: () => url,
    sampleUrl: () => url,
    outlook: createOutlook(site.state, clock.now),
    batchName: () => null,
    notices: () => [],
    wall: clock.wall,
    localTime: () => '11-23 10:42',
    glyphs: openShippedGlyphs(() => {}),
    kindOf: width => ({ width }),
  })
  const printer = createVirtualPrinter({ ...instant, keep: 1 })
  const open = watched(printer.open, () => times.push(performance.now() - from))
  const desk = createPrintDesk({
    printers: [{ ...deskPrinter('p1', printer), open }],
    record: memoryJobRecord(),
    ticket: id => site.state().tickets.get(id),
    paper,
    printerOf: () => null,
    wall: clock.wall,
    newId: () => 'test',
    onPrinter: () => {},
  })
  const stop = printEvents({ site, journal, desk, defer: setImmediate })
  while (desk.printers()[0]?.state !== 'ready') await new Promise(resolve => setTimeout(resolve, 20))
  times.length = 0
  for (let n = 0; n < tickets; n += 1) {
    const ids = { id: `t${n}`, assistanceId: `a${n}`, incidentId: `i${n}` }
    await site.execute({ type: 'IssueTicket', ...ids, printer: 'p1' }, by, done)
    while (times.length <= n) await new Promise(resolve => setImmediate(resolve))
  }
  stop()
  desk.close()
  const kinds = ([58, 80] as const).flatMap(width =>
    (['zh-CN', 'en'] as const).flatMap(language =>
      (['general', 'green', 'batch'] as const).map(of => paper.preview({ width, language, class: of }).bytes),
    ),
  )
  return { times, bytes: Math.max(...kinds) }
}

export async function printed(tickets = 500): Promise<Row[]> {
  const { times, bytes } = await printing(tickets)
  const first = 'ticket event to the first byte for the printer, p99'
  return [
    { name: first, value: quantile(times, 0.99), unit: 'ms', limit: 10, better: 'lower' },
    {
      name: 'the longest ticket of the standard layout',
      value: bytes,
      unit: 'bytes',
      limit: 300,
      better: 'lower',
    },
    encoder(),
  ]
}
