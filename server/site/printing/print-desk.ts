/** The site's printers behind the port of the use cases: tickets become bytes, jobs and news of them. */
import type { Timers } from '../../../hardware/port/timers.ts'
import { createSpool, type SpoolPrinter } from '../../../hardware/printer/spool.ts'
import type { JobUpdate, PrinterUpdate } from '../../../hardware/printer/updates.ts'
import type { OpenJob, Print, PrintDesk, PrinterState, PrintJob } from '../../app/print-desk.ts'
import { isLive, type Ticket } from '../../domain/ticket/ticket.ts'
import type { JobLine, JobRecord } from './job-record.ts'
import type { Paper, PaperKind } from './ticket-paper.ts'
import type { VirtualControl } from './virtual-control.ts'

export type DeskPrinter = SpoolPrinter &
  PaperKind & {
    /** It is none that can be touched: what it has printed, and what may be done to it. */
    virtual?: VirtualControl
  }

export type DeskParts = {
  printers: readonly DeskPrinter[]
  record: JobRecord
  /** A ticket as it is now. */
  ticket: (id: string) => Ticket | undefined
  paper: Paper
  /** The printer set for a device, if any. */
  printerOf: (device: string) => string | null
  wall: () => number
  newId: () => string
  onPrinter: (update: PrinterUpdate) => void
  timers?: Timers
}

type Job = Omit<PrintJob, 'ticket'> & {
  /** Null for a test print. */
  ticket: string | null
  since: number
  /** What the record says of it. */
  written: JobLine['state'] | null
}

/** Jobs that are remembered, but for those that are open; and how many more make it worth looking for some to forget. */
const mostJobs = 5000
const forgetEvery = 500
/** Open jobs that staff are shown of one printer. */
const mostShown = 50
const urgency = { unknown: 0, held: 1, sent: 2, queued: 3 } as const

const fates: Partial<Record<JobUpdate['state'], JobLine['state']>> = {
  confirmed: 'confirmed',
  unconfirmed: 'unconfirmed',
  unknown: 'unknown',
  none: 'none',
}

const isOpen = (state: JobUpdate['state']): state is OpenJob['state'] => state in urgency

export function createPrintDesk(parts: DeskParts): PrintDesk & { close(): void } {
  const { printers, record, wall, newId } = parts
  const jobs = new Map<string, Job>()
  const newest = new Map<string, string>()
  let forgetAt = mostJobs + forgetEvery
  const open = new Map<string, Set<string>>(printers.map(({ id }) => [id, new Set()]))
  const listeners = new Set<(ticket: string, device: string | null, print: Print) => void>()

  const find = (printer: string) => printers.find(each => each.id === printer)
  const paperOf = (printer: string): PaperKind => find(printer) ?? { width: 80 }
  const nameOf = (printer: string) => find(printer)?.name ?? printer
  const ticketOf = (job: Job | undefined) => (job?.ticket ? parts.ticket(job.ticket) : undefined)

  function toPrint({ job: id, printer, state, reason }: JobUpdate): Print {
    const asked = jobs.get(id)?.printer ?? printer
    return { state, ...(reason && { reason }), ...(printer !== asked && { elsewhere: nameOf(printer) }) }
  }

  function write(job: Job, state: JobLine['state']): boolean {
    job.written = state
    if (job.ticket === null) return true
    const { id, seq, ticket, printer, reprint } = job
    return record.write({ seq, job: id, ticket, printer, reprint, state, at: wall() })
  }

  function note({ job: id, printer, state }: JobUpdate): void {
    for (const [each, ids] of open) {
      if (isOpen(state) && each === printer) ids.add(id)
      else ids.delete(id)
    }
    const job = jobs.get(id)
    const fate = fates[state]
    if (job && fate && job.written !== fate) write(job, fate)
  }

  const spool = createSpool({
    printers,
    ...(parts.timers && { timers: parts.timers }),
    onPrinter: parts.onPrinter,
    onJob(update) {
      const job = jobs.get(update.job)
      if (job) job.since = wall()
      note(update)
      const ticket = ticketOf(job)
      if (ticket) for (const listener of listeners) listener(ticket.id, ticket.device, toPrint(update))
    },
    beforeHandOver(id) {
      const job = jobs.get(id)
      if (!job) return undefined
      const wasWaiting = job.written === 'waiting'
      const isWritten = write(job, 'handed')
      if (!wasWaiting) return undefined
      const isOnDisk = isWritten ? record.flushed() : Promise.reject(new Error('the disk takes no writes'))
      return isOnDisk.catch((error: unknown) => {
        // It stays here: the disk may still say that it waits.
        write(job, 'waiting')
        throw error
      })
    },
  })

  function remember(job: Job): void {
    jobs.set(job.id, job)
    if (job.ticket !== null) newest.set(job.ticket, job.id)
    if (jobs.size < forgetAt) return
    for (const [oldest, { ticket }] of jobs) {
      if (jobs.size <= mostJobs) break
      const update = spool.job(oldest)
      if (update && isOpen(update.state)) continue
      jobs.delete(oldest)
      if (ticket !== null && newest.get(ticket) === oldest) newest.delete(ticket)
    }
    forgetAt = jobs.size + forgetEvery
  }

  const paper = (job: Job) => (printer: string) => {
    const ticket = ticketOf(job)
    return ticket ? parts.paper.ticket(ticket, job.reprint, paperOf(printer)) : new Uint8Array()
  }

  function submit(job: Job): void {
    spool.submit({ id: job.id, printer: job.printer, bytes: paper(job) })
    const { state } = spool.job(job.id) ?? {}
    if ((state === 'queued' || state === 'held') && job.written === null) write(job, 'waiting')
  }

  /** What is no ticket's: a restart forgets it. */
  function submitLoose(printer: string, bytes: (printer: string) => Uint8Array): void {
    const id = newId()
    remember({ id, seq: 0, ticket: null, printer, reprint: false, since: wall(), written: null })
    spool.submit({ id, printer, bytes })
  }

  function restore(job: Job, state: 'confirmed' | 'unconfirmed' | 'unknown' | 'none'): void {
    const update = { job: job.id, printer: job.printer, state }
    spool.restore(update)
    note(update)
  }

  const isWanted = (job: Job): boolean => {
    const ticket = ticketOf(job)
    return ticket !== undefined && isLive(ticket)
  }

  function takeUp(line: JobLine): void {
    const { job: id, seq, ticket, reprint, state, at } = line
    const printer = printers.some(each => each.id === line.printer) ? line.printer : (printers[0]?.id ?? '')
    const job: Job = { id, seq, ticket, printer, reprint, since: at, written: state }
    if (!ticketOf(job)) return
    remember(job)
    if (state === 'waiting') {
      if (isWanted(job)) submit(job)
      else restore(job, 'none')
    } else restore(job, state === 'handed' ? 'unknown' : state)
  }

  function openJob(update: JobUpdate): OpenJob | null {
    const { job: id, state, reason } = update
    const job = jobs.get(id)
    if (!job || !isOpen(state)) return null
    // Nobody needs to look for the paper of somebody who has been sampled.
    if (state === 'unknown' && job.ticket !== null && !isWanted(job)) return null
    const number = ticketOf(job)?.number ?? null
    const { ticket, reprint, since } = job
    return { id, ticket, number, reprint, state, ...(reason && { reason }), since }
  }

  function stateOf(update: PrinterUpdate): PrinterState {
    const ids = [...(open.get(update.id) ?? [])]
    const all = ids
      .map(id => openJob(spool.job(id) ?? { job: id, printer: update.id, state: 'none' }))
      .filter(job => job !== null)
    const waiting = all.filter(({ state }) => state !== 'unknown').length
    const order = (a: OpenJob, b: OpenJob) => urgency[a.state] - urgency[b.state]
    const knobs = find(update.id)?.virtual?.knobs() ?? null
    return {
      ...update,
      virtual: knobs !== null,
      knobs,
      waiting,
      jobs: all.toSorted(order).slice(0, mostShown),
    }
  }

  return {
    defaultPrinter(device) {
      const own = device === null ? null : parts.printerOf(device)
      const found = printers.find(({ id }) => id === own) ?? printers[0]
      return found?.id ?? null
    },

    print(asked) {
      if (jobs.has(asked.id)) return
      const job: Job = { ...asked, since: wall(), written: null }
      remember(job)
      submit(job)
    },

    writtenUpTo: () => record.seq,

    resume(later) {
      const lines = record.read()
      const known = new Set(lines.map(line => line.job))
      for (const line of lines) takeUp(line)
      // Its line was lost, and it may have been handed over before that.
      const at = wall()
      for (const { id, ...asked } of later)
        if (!known.has(id)) takeUp({ ...asked, job: id, state: 'handed', at })
      record.compact(ticket => parts.ticket(ticket) !== undefined)
    },

    release(ticket) {
      const id = newest.get(ticket)
      if (id !== undefined) spool.withdraw(id)
    },

    printOf(ticket) {
      const update = spool.job(newest.get(ticket) ?? '')
      return update ? toPrint(update) : null
    },

    test(printer) {
      if (!printers.some(each => each.id === printer)) return false
      submitLoose(printer, on => parts.paper.test(nameOf(on), paperOf(on)))
      return true
    },

    label(printer, label) {
      if (!printers.some(each => each.id === printer)) return false
      submitLoose(printer, on => parts.paper.label(label, paperOf(on)))
      return true
    },

    slip(printer, slip) {
      if (!printers.some(each => each.id === printer)) return false
      submitLoose(printer, on => parts.paper.slip(slip, paperOf(on)))
      return true
    },

    async resolve(job, printed) {
      if (!spool.resolve(job, printed)) return false
      await record.flushed()
      return true
    },

    receipts: (printer, after) => find(printer)?.virtual?.receipts(after) ?? null,
    turn: (printer, knobs) => find(printer)?.virtual?.turn(knobs) ?? null,
    printers: () => spool.printers().map(stateOf),

    onPrint(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      spool.close()
      record.close()
    },
  }
}
