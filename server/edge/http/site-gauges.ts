/** The site at this moment in numbers, read whenever Prometheus asks. Called by the metrics. */
import { Gauge, type Registry } from 'prom-client'
import type { PrinterState } from '../../app/print-desk.ts'
import type { Site } from '../../app/site.ts'
import { LaneState, TicketClass, TicketState } from '../../contract/words.ts'

export type GaugeParts = {
  site: Pick<Site, 'state'>
  printers: () => readonly PrinterState[]
  /** Live sockets that are open. */
  sockets: () => number
}

type Row = { labels: Record<string, string>; value: number }

const printerStates = ['connecting', 'ready', 'printing', 'held', 'offline'] as const

function tickets({ site }: GaugeParts): Row[] {
  const counts = new Map<string, number>()
  for (const { class: name, state } of site.state().tickets.values()) {
    const kind = `${name} ${state}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return TicketClass.enum.flatMap(name =>
    TicketState.enum.map(state => ({
      labels: { class: name, state },
      value: counts.get(`${name} ${state}`) ?? 0,
    })),
  )
}

function lanes({ site }: GaugeParts): Row[] {
  const all = [...site.state().lanes.values()]
  return LaneState.enum.map(state => ({
    labels: { state },
    value: all.filter(lane => lane.state === state).length,
  }))
}

const printers = ({ printers }: GaugeParts): Row[] =>
  printers().flatMap(printer =>
    printerStates.map(state => ({
      labels: { printer: printer.id, state },
      value: printer.state === state ? 1 : 0,
    })),
  )

const gauges: readonly {
  name: string
  help: string
  labels: readonly string[]
  rows: (parts: GaugeParts) => Row[]
}[] = [
  {
    name: 'greenlane_tickets',
    help: 'Tickets of the site day, by class and state',
    labels: ['class', 'state'],
    rows: tickets,
  },
  {
    name: 'greenlane_waiting_people',
    help: 'People who wait, by class',
    labels: ['class'],
    rows: ({ site }) =>
      TicketClass.enum.map(name => ({ labels: { class: name }, value: site.state().derived.waiting[name] })),
  },
  {
    name: 'greenlane_sampled_people',
    help: 'People sampled this site day',
    labels: [],
    rows: ({ site }) => [{ labels: {}, value: site.state().derived.tally.sampled }],
  },
  { name: 'greenlane_lanes', help: 'Lanes, by state', labels: ['state'], rows: lanes },
  {
    name: 'greenlane_printer_state',
    help: '1 for the state that a printer is in',
    labels: ['printer', 'state'],
    rows: printers,
  },
  {
    name: 'greenlane_printer_waiting_jobs',
    help: 'Tickets not printed yet',
    labels: ['printer'],
    rows: ({ printers }) =>
      printers().map(({ id, waiting }) => ({ labels: { printer: id }, value: waiting })),
  },
  {
    name: 'greenlane_live_sockets',
    help: 'Open live sockets',
    labels: [],
    rows: ({ sockets }) => [{ labels: {}, value: sockets() }],
  },
]

export function siteGauges(register: Registry, parts: GaugeParts): void {
  for (const { name, help, labels, rows } of gauges)
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [register],
      collect() {
        this.reset()
        for (const row of rows(parts)) this.set(row.labels, row.value)
      },
    })
}
