/** Reports and exports of this site: of the day in memory at once, of earlier ones by replaying the journal. */
import type { Moment } from '../../app/engine.ts'
import type { Journal, Vault } from '../../app/ports.ts'
import type { DayReport } from '../../contract/report.ts'
import type { Event } from '../../domain/event.ts'
import type { State } from '../../domain/state.ts'
import type { Reports } from '../../edge/reports.ts'
import { toCsv } from '../../reports/csv.ts'
import { dayReport } from '../../reports/day-report.ts'
import { laboratoryTable } from '../../reports/laboratory-table.ts'
import { reportTables } from '../../reports/report-tables.ts'
import type { Table } from '../../reports/table.ts'
import { ticketTable } from '../../reports/ticket-table.ts'
import { toXlsx } from '../../reports/xlsx.ts'
import { stateOfDay } from './state-of-day.ts'

export type ReportsParts = {
  state: () => State
  journal: Pick<Journal<Event>, 'read' | 'hashAt'>
  vault: Pick<Vault, 'read'>
  siteName: () => DayReport['site']
  printers: () => DayReport['printers']
  now: () => Moment
}

export function openReports({ state, journal, vault, siteName, printers, now }: ReportsParts): Reports {
  const stateFor = async (day: string | undefined): Promise<State | null> => {
    const present = state()
    return day === undefined || present.day?.id === day ? present : stateOfDay(journal, day)
  }

  function reportOf(of: State): DayReport | null {
    if (of.day === null) return null
    const isPresent = of === state()
    return dayReport(of.day, {
      state: of,
      site: siteName(),
      printers: isPresent ? printers() : [],
      head: journal.hashAt(of.seq) ?? '',
      now: now(),
    })
  }

  /** What the party of a ticket gave; read once a ticket, in the order of the tubes. */
  function givenOf() {
    const read = new Map<string, ReturnType<Vault['read']>>()
    return (ticket: string, person: number) => {
      const people = read.get(ticket) ?? vault.read(ticket)
      read.set(ticket, people)
      const given = people.find(each => each.person === person)?.given ?? []
      return Object.fromEntries(given.map(({ kind, value }) => [kind, value]))
    }
  }

  function tablesOf(kind: Parameters<Reports['tables']>[0], of: State): Table[] {
    if (kind === 'laboratory') return [laboratoryTable(of, givenOf())]
    if (kind === 'tickets') return [ticketTable(of)]
    const report = reportOf(of)
    return report ? reportTables(report) : []
  }

  return {
    async report(day) {
      const of = await stateFor(day)
      return of && reportOf(of)
    },
    async tables(kind, day) {
      const of = await stateFor(day)
      return of?.day ? { day: of.day.id, tables: tablesOf(kind, of) } : null
    },
    async file(tables, format) {
      return format === 'csv'
        ? { type: 'text/csv; charset=utf-8', bytes: Buffer.from(toCsv(tables)) }
        : {
            type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            bytes: await toXlsx(tables),
          }
    },
  }
}
