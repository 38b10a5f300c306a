/**
 * The print jobs of a site. Jobs wait here until a printer can take one, and each is handed over once; its fate is told.
 * Called by the site's wiring.
 *
 * ```
 * submit ──► waiting, oldest first ──choosePrinter──► beforeHandOver ──► driver of that printer ──► onJob
 *               ▲                                          └ not now: back to the head │
 *               └──────────────────────────────────────────────────────────────────────┘
 * ```
 * What waits moves to another printer when its own cannot print. What was handed over never does.
 */
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { systemTimers, type Timers } from '../port/timers.ts'
import { type Candidate, choosePrinter } from './choose-printer.ts'
import { drivePrinter, type PrinterDriver } from './drive-printer.ts'
import { tuning } from './tuning.ts'
import type { JobState, JobUpdate, PrinterUpdate, SpoolJob } from './updates.ts'

export interface SpoolPrinter {
  readonly id: string
  readonly name: string
  readonly open: ByteStreamFactory
  /** Printers of one place share their jobs. */
  readonly place?: string | undefined
}

export interface SpoolSettings {
  /** The first one takes the jobs that name no printer, or one that does not exist. */
  readonly printers: readonly SpoolPrinter[]
  readonly onJob?: (update: JobUpdate) => void
  readonly onPrinter?: (update: PrinterUpdate) => void
  /**
   * Called before the first byte of a job leaves. A promise is waited for, and if it rejects the job waits on: for those
   * who must write down first that the job may be on paper from now on.
   */
  readonly beforeHandOver?: (job: string, printer: string) => Promise<void> | undefined
  readonly timers?: Timers
  /** Between 0 and 1, to start each printer's process ids somewhere else than last time. */
  readonly random?: () => number
}

export interface Spool {
  /**
   * Queues a job and returns its state at once, whatever the printers do. An id that is known already is not printed
   * again: its state is returned. Without any printer the state is `none`.
   */
  submit(job: SpoolJob): JobUpdate
  /** What became of a job of an earlier process, so that it is known here. Nobody is told. */
  restore(update: JobUpdate): void
  /** Settled jobs are forgotten after some thousands of others. */
  job(id: string): JobUpdate | undefined
  printers(): PrinterUpdate[]
  /** Nobody needs it any more. False if it was handed over already. */
  withdraw(job: string): boolean
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

const isFailing = (shown: PrinterUpdate | undefined): boolean =>
  shown?.state === 'held' || shown?.state === 'offline'

type WaitingJob = SpoolJob & { readonly printer: string }

export const createSpool = ({
  printers,
  onJob = () => {},
  onPrinter = () => {},
  beforeHandOver = () => undefined,
  timers = systemTimers,
  random = Math.random,
}: SpoolSettings): Spool => {
  const jobs = new Map<string, JobUpdate>()
  const shown = new Map<string, PrinterUpdate>()
  const drivers = new Map<string, PrinterDriver>()
  /** Printers for which a job is being written down. */
  const expecting = new Set<string>()
  let waiting: WaitingJob[] = []
  let isPumping = false
  let isClosed = false
  const retries = new Map<string, () => void>()

  const tell = (update: JobUpdate): JobUpdate => {
    const before = jobs.get(update.job)
    jobs.set(update.job, update)
    if (
      before?.state !== update.state ||
      before.reason !== update.reason ||
      before.printer !== update.printer
    )
      onJob(update)
    return update
  }

  const candidate = ({ id, place }: SpoolPrinter): Candidate => {
    const isFree = drivers.get(id)?.isFree() && !expecting.has(id)
    const isMute = shown.get(id)?.confirmation === 'none'
    return { id, place, isMute, state: isFree ? 'free' : isFailing(shown.get(id)) ? 'failing' : 'busy' }
  }

  /** Whether it will take the jobs of others. */
  const canHelp = ({ id }: SpoolPrinter): boolean => {
    const printer = shown.get(id)
    return !isFailing(printer) && printer?.confirmation !== 'none'
  }

  /** Held by its own printer, unless another one works and will take it. */
  const tellWaiting = ({ id, printer }: WaitingJob): JobUpdate => {
    const [reason] = shown.get(printer)?.reasons ?? []
    const isHeld = reason !== undefined && !printers.some(canHelp)
    return tell({ job: id, printer, ...(isHeld ? { state: 'held', reason } : { state: 'queued' }) })
  }

  /** Back to the head: it is the oldest of those that wait for the same printer. */
  const takeBack = (job: WaitingJob) => {
    waiting = [job, ...waiting]
    tellWaiting(job)
  }

  const give = (job: WaitingJob, to: string) => {
    expecting.delete(to)
    if (isClosed) return
    const driver = drivers.get(to)
    if (!driver?.isFree()) return takeBack(job)
    const bytes = typeof job.bytes === 'function' ? job.bytes(to) : job.bytes
    if (!driver.submit({ id: job.id, bytes })) takeBack(job)
  }

  const retryLater = (job: WaitingJob, to: string) => {
    takeBack(job)
    const retry = () => {
      expecting.delete(to)
      pump()
    }
    retries.set(to, timers.after(tuning.retryMs.last, retry))
  }

  const handOver = (job: WaitingJob, to: string) => {
    waiting = waiting.filter(other => other !== job)
    expecting.add(to)
    const written = beforeHandOver(job.id, to)
    if (written === undefined) return give(job, to)
    written.then(
      () => {
        give(job, to)
        pump()
      },
      () => retryLater(job, to),
    )
  }

  const handOverNext = (): boolean => {
    const candidates = printers.map(candidate)
    if (isClosed || !candidates.some(({ state }) => state === 'free')) return false
    for (const job of waiting) {
      const to = choosePrinter(job.printer, candidates)
      if (to === undefined) continue
      handOver(job, to)
      return true
    }
    return false
  }

  /** A printer may be free again before the call that gave it a job returns: one loop, not one inside the other. */
  const pump = () => {
    if (isPumping) return
    isPumping = true
    while (handOverNext());
    isPumping = false
  }

  const onView = ({ id, name }: SpoolPrinter, view: Omit<PrinterUpdate, 'id' | 'name'>) => {
    shown.set(id, { id, name, ...view })
    onPrinter({ id, name, ...view })
    for (const job of waiting) tellWaiting(job)
    pump()
  }

  for (const printer of printers) {
    const { id, open } = printer
    const driver = drivePrinter({
      open,
      timers,
      serial: Math.floor(random() * 36 ** 4),
      onJob: view => {
        const before = jobs.get(view.job)
        // What staff have resolved stays so, even if the printer is heard of later.
        if (before !== undefined && !settled.has(before.state)) tell({ ...view, printer: id })
      },
      onPrinter: view => onView(printer, view),
      onFree: pump,
    })
    drivers.set(id, driver)
  }

  return {
    submit(job) {
      const known = jobs.get(job.id)
      if (known) return known
      const own = printers.find(({ id }) => id === job.printer) ?? printers[0]
      if (!own) return tell({ job: job.id, printer: '', state: 'none' })
      forgetOldJobs(jobs)
      const mine = { ...job, printer: own.id }
      waiting.push(mine)
      const queued = tellWaiting(mine)
      pump()
      return jobs.get(job.id) ?? queued
    },
    restore(update) {
      jobs.set(update.job, update)
    },
    job: id => jobs.get(id),
    printers: () => [...shown.values()],
    withdraw(id) {
      const found = waiting.find(job => job.id === id)
      if (!found) return false
      waiting = waiting.filter(job => job !== found)
      tell({ job: id, printer: found.printer, state: 'none' })
      return true
    },
    resolve(id, printed) {
      const job = jobs.get(id)
      if (job?.state !== 'unknown') return false
      tell({ job: id, printer: job.printer, state: printed ? 'confirmed' : 'none' })
      return true
    },
    close() {
      isClosed = true
      for (const cancel of retries.values()) cancel()
      for (const driver of drivers.values()) driver.close()
    },
  }
}
