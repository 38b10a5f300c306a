/** Printers in words, test prints, and the receipts that a virtual printer keeps to look at. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { PrinterState } from '../../app/print-desk.ts'
import { Printer, Receipt, TurnKnobs, VirtualKnobs } from '../../contract/printer.ts'
import { layoutFaults, PreviewTicket, TicketPreview } from '../../contract/ticket-layout.ts'
import { instant } from '../view/instant.ts'
import { Empty } from './empty.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

const tag = 'printers'
const list = <T extends typeof Printer | typeof Receipt>(items: T) =>
  Type.Object({ items: Type.Array(items), next: Type.Null() })

const ReceiptQuery = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })), as: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
const printerView = ({ jobs, reasons, ...printer }: PrinterState): Printer => ({
  ...printer,
  reasons: [...reasons],
  jobs: jobs.map(({ since, ...job }) => ({ ...job, since: instant(since) })),
})
const Resolve = Type.Object({ printed: Type.Boolean() }, { additionalProperties: false })

type Parts = Pick<RouteParts, 'desk' | 'preview'>

export function printerRoutes(app: FastifyInstance, { desk, preview }: Parts): void {
  route(
    app,
    {
      method: 'GET',
      url: '/printers',
      summary: 'Every printer and its state',
      tag,
      answers: { 200: list(Printer) },
    },
    async () => ({ items: desk.printers().map(printerView), next: null }),
  )

  route(
    app,
    {
      method: 'GET',
      url: '/printers/:id/receipts',
      summary: 'What a virtual printer printed, as pictures',
      tag,
      query: ReceiptQuery,
      answers: { 200: list(Receipt) },
    },
    async request => {
      const { id = '' } = request.params
      const receipts = desk.receipts(id, Number(request.query.after ?? -1))
      if (!receipts) throw new Refused('not-found')
      const items = receipts.map(({ index, printedAt, svg }) => ({
        printer: id,
        index,
        printedAt: instant(printedAt),
        svg,
      }))
      return { items, next: null }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/printers/:id/test',
      summary: 'Print a test',
      tag,
      body: Empty,
      answers: { 202: 'Queued' },
    },
    async (request, reply) => {
      if (!desk.test(request.params.id ?? '')) throw new Refused('not-found')
      return reply.code(202).send({})
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/printers/:id/knobs',
      summary: 'Break or mend a virtual printer: paper, cover, cutter, power, plug',
      tag,
      body: TurnKnobs,
      answers: { 200: VirtualKnobs },
    },
    async request => {
      const knobs = desk.turn(request.params.id ?? '', request.body)
      if (!knobs) throw new Refused('not-found')
      return knobs
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/printers/preview',
      summary: 'A ticket as it would be printed now, with the layout in force or another one',
      tag,
      body: PreviewTicket,
      answers: { 200: TicketPreview },
    },
    async request => {
      const { layout, width = 80 } = request.body
      const faults = layout ? layoutFaults(layout, width, '/layout') : []
      const errors = faults.map(fault => {
        const [path = '', message = ''] = fault.split(': ')
        return { path, message }
      })
      if (errors.length > 0) throw new Refused('invalid-input', { errors })
      return preview(request.body)
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/jobs/:id/resolve',
      summary: 'Say whether a job whose fate is unknown was printed',
      tag,
      body: Resolve,
      answers: { 204: 'Noted' },
    },
    async (request, reply) => {
      if (!(await desk.resolve(request.params.id ?? '', request.body.printed))) throw new Refused('not-found')
      return reply.code(204).send()
    },
  )
}
