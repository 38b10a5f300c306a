/** The day's report as tables, for spreadsheets. Headings are English and stable: programs read them too. */
import type { DayReport } from '../contract/report.ts'
import type { Table } from './table.ts'

const totals = ({ totals: { waiting, ...rest }, day, site }: DayReport): Table => ({
  name: 'day',
  columns: ['what', 'tickets', 'people'],
  rows: [
    ['site', site.zh, site.en],
    ['opened', day.openedAt, day.name],
    ['closed', day.closedAt, null],
    ...Object.entries(rest).map(([what, { tickets, people }]) => [what, tickets, people]),
    ['waiting', null, waiting],
  ],
})

const audit = ({ audit: { events, head }, madeAt }: DayReport): Table => ({
  name: 'audit',
  columns: ['events', 'head', 'made at'],
  rows: [[events, head, madeAt]],
})

export function reportTables(report: DayReport): Table[] {
  const { fairness, assistance, tubes } = report
  return [
    totals(report),
    {
      name: 'hours',
      columns: ['from', 'arrived', 'sampled'],
      rows: report.hours.map(({ from, arrived, sampled }) => [from, arrived, sampled]),
    },
    {
      name: 'waits in minutes',
      columns: ['class', 'tickets', 'mean', 'p50', 'p90', 'p99', 'longest'],
      rows: report.waits.map(each => [
        each.class,
        each.tickets,
        each.mean,
        each.p50,
        each.p90,
        each.p99,
        each.longest,
      ]),
    },
    {
      name: 'promises',
      columns: ['promise', 'kept', 'broken'],
      rows: fairness.promises.map(({ name, kept, broken }) => [name, kept, broken]),
    },
    {
      name: 'not covered',
      columns: ['why', 'tickets or calls'],
      rows: Object.entries({ ...fairness.notCovered, ...fairness.notCounted }),
    },
    {
      name: 'lanes',
      columns: ['lane', 'name', 'tickets', 'people', 'open minutes', 'people an hour'],
      rows: report.lanes.map(lane => [
        lane.id,
        lane.name,
        lane.tickets,
        lane.people,
        lane.open,
        lane.perHour,
      ]),
    },
    {
      name: 'tubes',
      columns: ['tubes', 'open', 'people', 'uncounted'],
      rows: [[tubes.tubes, tubes.open, tubes.people, tubes.uncounted]],
    },
    {
      name: 'tube differences',
      columns: ['barcode', 'recorded', 'counted'],
      rows: (tubes.differences ?? []).map(({ barcode, recorded, counted }) => [barcode, recorded, counted]),
    },
    {
      name: 'assistance',
      columns: ['kind', 'tasks'],
      rows: [
        ...assistance.raised.map(({ kind, tasks }) => [kind, tasks]),
        ['done', assistance.done],
        ['unfinished', assistance.unfinished],
        ['seconds to acceptance, half', assistance.accepted.p50],
        ['seconds to acceptance, nine in ten', assistance.accepted.p90],
        ['seconds to the resident, half', assistance.reached.p50],
        ['seconds to the resident, nine in ten', assistance.reached.p90],
      ],
    },
    {
      name: 'incidents',
      columns: ['at', 'kind', 'number', 'place'],
      rows: report.incidents.map(({ at, kind, number, place }) => [at, kind, number, place]),
    },
    {
      name: 'holds',
      columns: ['from', 'to', 'reason'],
      rows: report.holds.map(({ from, to, reason }) => [from, to, reason]),
    },
    {
      name: 'staff',
      columns: ['name', 'minutes on lane'],
      rows: report.staff.map(({ name, minutes }) => [name, minutes]),
    },
    {
      name: 'printers',
      columns: ['printer', 'state', 'waiting'],
      rows: report.printers.map(({ name, state, waiting }) => [name, state, waiting]),
    },
    audit(report),
  ]
}
