// The print jobs of a site: each is handed to a printer, in order, and its fate is told. Called by the site's wiring.
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { systemTimers, type Timers } from '../port/timers.ts'
import { drivePrinter } from './drive-printer.ts'
import type { JobState, JobUpdate, PrinterUpdate, PrintJob } from './updates.ts'

export interface SpoolPrinter {
  readonly id: string
  readonly name: string
  readonly open: ByteStreamFactory
}

export interface SpoolSettings {
  /** The first one takes the jobs that name no printer, or one that does not exist. */
  readonly printers: readonly SpoolPrinter[]
  readonly onJob?: (update: JobUpdate) => void
  readonly onPrinter?: (update: PrinterUpdate) => void
  readonly timers?: Timers
  /** Between 0 and 1, to start each printer's process ids somewhere else than last time. */
  readonly random?: () => number
}

export interface Spool {
  /**
   * Queues a job and returns its state at once, whatever the printer does. An id that is known already is not printed
   * again: its state is returned. Without any printer the state is `none`.
   */
  submit(job: PrintJob & { readonly printer?: string }): JobUpdate
  /** Settled jobs are forgotten after some thousands of others. */
  job(id: string): JobUpdate | undefined
  printers(): PrinterUpdate[]
  /** What staff found out about an `unknown` job. False if it is not (or no longer) unknown. */
  resolve(job: string, printed: boolean): boolean
  close(): void
}

const settledJobsKept = 5000

const settled: ReadonlySet<JobState> = new Set(['confirmed', 'unconfirmed', 'none'])

/** Insertion order is age: the oldest settled jobs go first. */
const forgetOldJobs = (jobs: Map<string, JobUpdate>) => {
  for (const [id, { state }] of jobs) {
    if (jobs.size <= settledJobsKept) return
    if (settled.has(state)) jobs.delete(id)
  }
}

export const createSpool = ({
  printers,
  onJob = () => {},
  onPrinter = () => {},
  timers = systemTimers,
  random = Math.random,
}: SpoolSettings): Spool => {
  const jobs = new Map<string, JobUpdate>()
  const shown = new Map<string, PrinterUpdate>()

  const tell = (update: JobUpdate): JobUpdate => {
    jobs.set(update.job, update)
    onJob(update)
    return update
  }

  const drivers = new Map(
    printers.map(({ id, name, open }) => {
      const driver = drivePrinter({
        open,
        timers,
        serial: Math.floor(random() * 36 ** 4),
        onJob: view => {
          const before = jobs.get(view.job)
          // What staff have resolved stays so, even if the printer is heard of later.
          if (before === undefined || settled.has(before.state)) return
          if (before.state !== view.state || before.reason !== view.reason) tell({ ...view, printer: id })
        },
        onPrinter: view => {
          shown.set(id, { id, name, ...view })
          onPrinter({ id, name, ...view })
        },
      })
      return [id, driver]
    }),
  )

  return {
    submit({ id, bytes, printer }) {
      const known = jobs.get(id)
      if (known) return known
      const chosen = printers.find(candidate => candidate.id === printer) ?? printers[0]
      if (!chosen) return tell({ job: id, printer: '', state: 'none' })
      forgetOldJobs(jobs)
      const queued = tell({ job: id, printer: chosen.id, state: 'queued' })
      drivers.get(chosen.id)?.submit({ id, bytes })
      return jobs.get(id) ?? queued
    },
    job: id => jobs.get(id),
    printers: () => [...shown.values()],
    resolve(id, printed) {
      const job = jobs.get(id)
      if (job?.state !== 'unknown') return false
      tell({ job: id, printer: job.printer, state: printed ? 'confirmed' : 'none' })
      return true
    },
    close() {
      for (const driver of drivers.values()) driver.close()
    },
  }
}
