/** What keeps a day from being closed with a clear conscience, counted from what the site knows: pure, for close.ts. */
import type { Assistance } from '../../../server/contract/assistance.ts'
import type { Lane, LaneTube } from '../../../server/contract/lane.ts'
import type { Job, Printer } from '../../../server/contract/printer.ts'
import type { Queue } from '../../../server/contract/queue.ts'
import type { DayReport } from '../../../server/contract/report.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'

export type Known = {
  queue: Pick<Queue, 'held' | 'lanes' | 'tickets'>
  printers: readonly Pick<Printer, 'jobs'>[]
  /** Calls for help that are not over. */
  tasks: readonly Assistance[]
  report: Pick<DayReport, 'tubes' | 'incidents'>
}

export type LeftOver = {
  held: boolean
  /** People. */
  waiting: number
  missed: number
  /** `at` is the name of their lane. */
  here: readonly (Ticket & { at: string })[]
  tasks: readonly Assistance[]
  /** Tubes that are not sealed; `lane` is the name of theirs. */
  open: readonly (LaneTube & { lane: string })[]
  /** `missing`: some tubes were not counted since somebody was last put into them. */
  counted: 'none' | 'missing' | 'agree' | 'differ'
  uncounted: number
  differences: NonNullable<DayReport['tubes']['differences']>
  lanes: readonly Lane[]
  jobs: readonly Job[]
  /** Not to be finished, only to be known. */
  incidents: number
}

const people = (tickets: readonly Ticket[], state: Ticket['state']): number =>
  tickets.reduce((sum, ticket) => sum + (ticket.state === state ? ticket.party : 0), 0)

function countedAs({ tubes, uncounted, differences }: DayReport['tubes']): LeftOver['counted'] {
  if (differences !== null && differences.length > 0) return 'differ'
  if (tubes === 0) return 'none'
  return uncounted > 0 ? 'missing' : 'agree'
}

export function leftOver({ queue, printers, tasks, report }: Known): LeftOver {
  const { lanes, tickets, held } = queue
  return {
    held: held !== null,
    waiting: people(tickets, 'waiting'),
    missed: people(tickets, 'missed'),
    here: lanes.flatMap(({ name, current }) => current.map(ticket => ({ ...ticket, at: name }))),
    tasks,
    open: lanes.flatMap(({ name, tube }) => (tube ? [{ ...tube, lane: name }] : [])),
    counted: countedAs(report.tubes),
    uncounted: report.tubes.uncounted,
    differences: report.tubes.differences ?? [],
    lanes: lanes.filter(({ state }) => state !== 'closed'),
    jobs: printers.flatMap(({ jobs }) => jobs),
    incidents: report.incidents.length,
  }
}

/** How many of the steps have something left to do. */
export const stepsLeft = (left: LeftOver): number =>
  [
    left.held,
    left.waiting > 0,
    left.missed > 0,
    left.here.length > 0,
    left.tasks.length > 0,
    left.open.length > 0,
    left.counted === 'missing' || left.counted === 'differ',
    left.lanes.length > 0,
    left.jobs.length > 0,
  ].filter(Boolean).length
