/** The day's report, and exports that leave the site: each with a reason, on record before it is handed over. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { DaySlip } from '../../app/print-desk.ts'
import { AskExport, DayReport, PrintReport, ReportFormat } from '../../contract/report.ts'
import { by } from './act.ts'
import type { RouteParts } from './parts.ts'
import { noPrinter, printerFor, printerNamed } from './print-ticket.ts'
import { Refused } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { route } from './routes.ts'

const tag = 'reports'
const day = Type.Optional(Type.String({ minLength: 1, maxLength: 64 }))

/** A file to save, under a name that says what and of when. */
const attach = (reply: FastifyReply, name: string, { type, bytes }: { type: string; bytes: Uint8Array }) =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .send(bytes)

const slipOf = ({ day, madeAt, totals, waits, fairness, tubes, audit }: DayReport): DaySlip => {
  const half = (of: 'general' | 'green') => waits.find(each => each.class === of)?.p50 ?? null
  const all = (what: 'kept' | 'broken') => fairness.promises.reduce((sum, each) => sum + each[what], 0)
  return {
    openedAt: Date.parse(day.openedAt),
    until: Date.parse(day.closedAt ?? madeAt),
    arrived: totals.arrived.people,
    sampled: totals.sampled.people,
    missed: totals.missed.people,
    waits: { general: half('general'), green: half('green') },
    kept: all('kept'),
    broken: all('broken'),
    tubes: tubes.tubes,
    differences: tubes.uncounted > 0 ? null : (tubes.differences?.length ?? null),
    head: audit.head,
  }
}

export function reportRoutes(app: FastifyInstance, { site, reports, names, desk }: RouteParts): void {
  const noDay = new Refused('not-found', { detail: 'There is no such site day.' })

  route(
    app,
    {
      method: 'GET',
      url: '/reports/day',
      summary: "A day's report: as JSON, or as tables in CSV or XLSX; of the present day if none is named",
      tag,
      query: Type.Object(
        { day, format: Type.Optional(ReportFormat), as: Type.Optional(Type.String()) },
        { additionalProperties: false },
      ),
      answers: { 200: DayReport },
    },
    async (request, reply) => {
      await site.settled()
      const { day, format = 'json' } = request.query as { day?: string; format?: ReportFormat }
      if (format === 'json') {
        const report = await reports.report(day)
        if (!report) throw noDay
        return report
      }
      const found = await reports.tables('report', day)
      if (!found) throw noDay
      return attach(reply, `report-${found.day}.${format}`, await reports.file(found.tables, format))
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/reports/day/print',
      summary: "Print a day's report as a slip",
      tag,
      body: PrintReport,
      answers: { 202: 'Queued' },
    },
    async (request, reply) => {
      await site.settled()
      const report = await reports.report(request.body.day)
      if (!report) throw noDay
      const printer = printerNamed(desk, request.body.printer) ?? printerFor(desk, request.actor)
      if (!printer || !desk.slip(printer, slipOf(report))) throw noPrinter()
      return reply.code(202).send({})
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/exports',
      summary: 'Take data out of the site, for a reason that goes on record; answers the file',
      tag,
      body: AskExport,
      answers: { 200: 'The file' },
    },
    async (request, reply) => {
      await site.settled()
      const { kind, reason, format = 'csv', day } = request.body
      const found = await reports.tables(kind, day)
      if (!found) throw noDay
      const file = await reports.file(found.tables, format)
      const rows = found.tables.reduce((all, { rows }) => all + rows.length, 0)
      const command = { type: 'RecordExport', kind, day: found.day, rows, reason } as const
      const done = await site.execute(command, by(request.actor), () => ({ answer: null }))
      if (done !== null) throw refusalProblem(done, site.state(), names)
      return attach(reply, `${kind}-${found.day}.${format}`, file)
    },
  )
}
