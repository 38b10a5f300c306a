/**
 * 500 random faults of two printers and restarts of the site, with time moved by hand: no ticket lost, none printed
 * twice unmarked, every fault seen within 2 s and gone within 2 s of being mended. The seed decides all.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { encodeReceipt } from '../../hardware/escpos/encode-receipt.ts'
import { receiptText } from '../../hardware/sim/render-receipt.ts'
import { createVirtualPrinter, type PrinterKnobs } from '../../hardware/sim/virtual-printer.ts'
import { printEvents } from '../../server/app/print-events.ts'
import { createSite } from '../../server/app/site.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { openJobRecord } from '../../server/site/printing/job-record.ts'
import { createPrintDesk } from '../../server/site/printing/print-desk.ts'
import { createRandom } from '../drill/random.ts'
import { createFakeTimers } from '../hardware/support/fake-timers.ts'
import { deskPrinter } from '../support/desk-printer.ts'

const events = Number(process.env.GREENLANE_HOT_PLUGS ?? 500)
const seed = Number(process.env.GREENLANE_SEED ?? 5)

const well: PrinterKnobs = {
  power: true,
  plugged: true,
  coverOpen: false,
  cutterStuck: false,
  paperMm: 80_000,
}
/** `seen`: at once, and not only when the next ticket is cut or comes to the paper's end. */
const faults: readonly { change: Partial<PrinterKnobs>; seen: boolean }[] = [
  { change: { plugged: false }, seen: true },
  { change: { power: false }, seen: true },
  { change: { coverOpen: true }, seen: true },
  { change: { paperMm: 0 }, seen: true },
  { change: { plugged: false, power: false }, seen: true },
  { change: { paperMm: 15 }, seen: false },
  { change: { cutterStuck: true }, seen: false },
]

const by = { actor: null, device: null }
const done = () => ({ answer: null })
const line = (text: string) => encodeReceipt([{ kind: 'text', text }, { kind: 'cut' }])
const paper = {
  ticket: ({ number }: { number: string }, reprint: boolean) => line(reprint ? `=${number}=` : `#${number}#`),
  test: () => line('test'),
  label: () => line('label'),
  slip: () => line('slip'),
  preview: () => ({ svg: '', bytes: 0, layout: [] }),
}

test(`${events} faults and restarts`, { timeout: 60_000 + events * 500 }, async () => {
  const { next: random } = createRandom(seed, 0)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T
  const folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
  const timers = createFakeTimers()
  const now = () => ({ wall: 1_780_000_000_000 + timers.now(), mono: timers.now(), boot: 'test' })
  const journal = openMemoryJournal(journalFormat)
  const site = createSite({ journal, now, defer: setImmediate })
  await site.execute({ type: 'ConfigureSite', lanes: [], settings: {} }, by, done)
  await site.execute({ type: 'OpenDay', id: 'day-1' }, by, done)
  const printers = [
    createVirtualPrinter({ timers, keep: 5000 }),
    createVirtualPrinter({ timers, keep: 5000, model: 'clone', baudRate: 19_200 }),
  ]

  const start = () => {
    const desk = createPrintDesk({
      printers: printers.map((printer, at) => deskPrinter(`p${at}`, printer)),
      record: openJobRecord(join(folder, 'print-jobs.jsonl'), 0),
      ticket: id => site.state().tickets.get(id),
      paper,
      printerOf: () => null,
      wall: () => now().wall,
      newId: () => `test-${random()}`,
      onPrinter: () => {},
      timers,
    })
    const stop = printEvents({ site, journal, desk, defer: setImmediate })
    return { desk, stop }
  }
  let { desk, stop } = start()
  /** As a kill: what is deferred and not done yet is lost. */
  const restart = () => {
    desk.close()
    stop()
    ;({ desk, stop } = start())
  }

  let issued = 0
  const issue = async () => {
    issued += 1
    const ids = { id: `t${issued}`, assistanceId: `a${issued}`, incidentId: `i${issued}` }
    await site.execute({ type: 'IssueTicket', ...ids, printer: `p${below(2)}` }, by, done)
  }
  const isWorking = (at: number) => ['ready', 'printing'].includes(desk.printers()[at]?.state ?? '')

  await timers.advance(3000)
  const late: string[] = []
  for (let event = 0; event < events; event += 1) {
    for (let n = below(3); n > 0; n -= 1) await issue()
    await timers.advance(below(1500))
    if (below(20) === 0) {
      restart()
      await timers.advance(below(2500))
      continue
    }
    const at = below(2)
    const { change, seen } = pick(faults)
    const wasWorking = isWorking(at)
    printers[at]?.set(change)
    await timers.advance(seen ? 2000 : below(3000))
    if (seen && wasWorking && isWorking(at)) late.push(`${JSON.stringify(change)} not seen in event ${event}`)
    await timers.advance(below(3000))
    printers[at]?.set(well)
    await timers.advance(2000)
    const reasons = desk.printers()[at]?.reasons ?? []
    if (reasons.length > 0) late.push(`${reasons} still there after event ${event}`)
  }
  // What is written to the disk meanwhile takes its time, whatever the clock says.
  for (let n = 0; n < 5000 && desk.printers().some(({ waiting }) => waiting > 0); n += 1) {
    await timers.advance(1000)
    await setTimeout(2)
  }
  await timers.advance(60_000)

  const text = printers
    .flatMap(printer => printer.receipts().map(({ commands }) => receiptText(commands)))
    .join('\n')
  const tickets = [...site.state().tickets.values()]
  const unmarked = (number: string) => text.split(`#${number}#`).length - 1
  const twice = tickets.filter(({ number }) => unmarked(number) > 1)
  const lost = tickets.filter(
    ({ id, number }) => unmarked(number) === 0 && desk.printOf(id)?.state !== 'unknown',
  )
  const untrue = tickets.filter(
    ({ id, number }) => unmarked(number) === 0 && desk.printOf(id)?.state === 'confirmed',
  )
  desk.close()
  stop()
  rmSync(folder, { recursive: true })
  expect({ late, twice, lost, untrue }).toEqual({ late: [], twice: [], lost: [], untrue: [] })
  expect(tickets.length).toBe(issued)
  expect(issued).toBeGreaterThan(events / 2)
})
