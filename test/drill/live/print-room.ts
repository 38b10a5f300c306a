/**
 * The printers of a live drill that breaks them: two on the network, which run out of paper, are opened, jam, and are
 * unplugged or switched off, as the seed says. Staff mend them, look at the paper, and print again what did not come out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdits, modify } from 'jsonc-parser'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { serveTcp } from '../../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter, type PrinterKnobs } from '../../../hardware/sim/virtual-printer.ts'
import type { Printer } from '../../../server/contract/printer.ts'
import { siteTemplate } from '../../../server/site/config/site-template.ts'
import type { TestClient } from '../../support/client.ts'
import type { Agenda } from '../agenda.ts'
import { createRandom } from '../random.ts'

export type PaperTrail = {
  readonly faults: Readonly<Record<FaultName, number>>
  /** Tickets that were to be printed: how they came out. */
  readonly tickets: number
  readonly once: number
  /** Printed again, and marked as such. */
  readonly marked: number
  /** Done with before their turn, or never asked for after nobody knew. */
  readonly unneeded: number
  /** Must both be empty: two tickets of one number that nobody can tell apart, and one that is said to be printed. */
  readonly twice: readonly string[]
  readonly lost: readonly string[]
}

const well: PrinterKnobs = {
  power: true,
  plugged: true,
  coverOpen: false,
  cutterStuck: false,
  paperMm: 80_000,
}
const breaks = {
  paper: { paperMm: 25 },
  cover: { coverOpen: true },
  cutter: { cutterStuck: true },
  plug: { plugged: false },
  power: { power: false, plugged: false },
} as const satisfies Record<string, Partial<PrinterKnobs>>
type FaultName = keyof typeof breaks
const names: readonly FaultName[] = ['paper', 'cover', 'cutter', 'plug', 'power']

/** Real seconds: printers live in real time, however fast the day. */
const lasts = { least: 0.5, most: 3 }
/** After mending, until staff look at the paper. */
const lookAfter = 3

const mark = '补打'

type Issued = { readonly id: string; readonly number: string; readonly printer?: string | null }

export type PrintRoom = {
  /** Makes a `site.json` with these printers. */
  configure(data: string): void
  plan(agenda: Agenda, seconds: number, staff: TestClient, follow: (task: Promise<void>) => void): void
  /** Once the site has stopped: `issued` is what its journal says. */
  trail(data: string, issued: readonly Issued[]): PaperTrail
  close(): Promise<void>
}

type Resolvable = Printer['jobs'][number] & { readonly ticket: string; readonly number: string }

export async function openPrintRoom(faults: number, seed: number, speed: number): Promise<PrintRoom> {
  const quick = { mmPerSecond: 150 * speed, baudRate: 115_200 * speed, cutMs: 250 / speed, keep: 100_000 }
  const printers = [createVirtualPrinter(quick), createVirtualPrinter({ ...quick, model: 'clone' })]
  const services = await Promise.all(printers.map(printer => serveTcp(printer)))
  const happened = { paper: 0, cover: 0, cutter: 0, plug: 0, power: 0 }

  const papers = () =>
    printers.flatMap(printer =>
      printer.receipts().map(({ commands }) => receiptText(commands, undefined).split('\n')),
    )
  const isOf = (number: string) => (lines: readonly string[]) => lines.includes(number)
  const isMarked = (lines: readonly string[]) => lines.some(line => line.includes(mark))

  /** As staff do it: what lies there was printed; what does not is printed again. */
  async function settle(staff: TestClient): Promise<void> {
    const { items } = await staff.get<{ items: Printer[] }>('/printers')
    const unknown = items
      .flatMap(({ jobs }) => jobs)
      .filter((job): job is Resolvable => job.state === 'unknown' && job.ticket !== null)
    for (const { id, ticket, number } of unknown) {
      const printed = papers().some(isOf(number))
      const { status } = await staff.call('POST', `/jobs/${id}/resolve`, { printed })
      // The printer may have been heard of meanwhile, and the ticket be done with.
      if (status < 300 && !printed) await staff.call('POST', `/tickets/${ticket}/reprint`, {})
    }
  }

  return {
    configure(data) {
      const configs = services.map(({ port }, at) => ({
        ...{ id: `p${at + 1}`, name: `Printer ${at + 1}`, kind: 'tcp', host: '127.0.0.1', port },
        ...{ width: 80, place: 'hall' },
      }))
      const edits = modify(siteTemplate, ['printers'], configs, {})
      writeFileSync(join(data, 'site.json'), applyEdits(siteTemplate, edits))
    },

    plan(agenda, seconds, staff, follow) {
      const random = createRandom(seed, 900)
      for (let n = 0; n < faults; n += 1) {
        const at = random.next() * seconds
        const printer = printers[Math.floor(random.next() * printers.length)]
        const name = names[Math.floor(random.next() * names.length)] ?? 'paper'
        const lasting = (lasts.least + random.next() * (lasts.most - lasts.least)) * speed
        agenda.after(at, () => {
          happened[name] += 1
          printer?.set(breaks[name])
        })
        agenda.after(at + lasting, () => printer?.set(well))
        agenda.after(at + lasting + lookAfter * speed, () => follow(settle(staff)))
      }
    },

    trail(data, issued) {
      const all = papers()
      const fates = new Map<string, string>()
      for (const line of readFileSync(join(data, 'print-jobs.jsonl'), 'utf8').split('\n').slice(1))
        if (line !== '') {
          const { job, state } = JSON.parse(line) as { job: string; state: string }
          fates.set(job, state)
        }
      const copies = issued.map(({ id, number }) => {
        const own = all.filter(isOf(number))
        const unmarked = own.filter(lines => !isMarked(lines)).length
        return { id, number, unmarked, marked: own.length - unmarked }
      })
      const none = copies.filter(({ unmarked, marked }) => unmarked + marked === 0)
      const isLost = ({ id }: { id: string }) => !['none', 'unknown'].includes(fates.get(id) ?? '')
      return {
        faults: happened,
        tickets: issued.length,
        once: copies.filter(({ unmarked, marked }) => unmarked === 1 && marked === 0).length,
        marked: copies.filter(({ marked }) => marked > 0).length,
        unneeded: none.filter(each => !isLost(each)).length,
        twice: copies.filter(({ unmarked }) => unmarked > 1).map(({ number }) => number),
        lost: none.filter(isLost).map(({ number }) => number),
      }
    },

    async close() {
      await Promise.all(services.map(service => service.close()))
    },
  }
}
