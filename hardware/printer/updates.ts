// What a printer and its jobs tell the rest of the site; the words are keys that screens translate.
import type { Fault } from '../escpos/printer-status.ts'

/** `bytes` are sent as they are; they must be complete in themselves, as `encodeReceipt` makes them. */
export interface PrintJob {
  readonly id: string
  readonly bytes: Uint8Array
}

/** What the spool is given. */
export interface SpoolJob {
  readonly id: string
  /** The printer it is meant for; another one may take it while that one cannot. */
  readonly printer?: string | undefined
  /** Made when it is handed over, for the printer that takes it: what it says is true then. Must not throw. */
  readonly bytes: Uint8Array | ((printer: string) => Uint8Array)
}

/**
 * ```
 * queued ──► sent ──► confirmed     the printer said that it is on paper
 *    ▲▼       ▲▼  ├──► unconfirmed   the printer cannot say
 *     held(fault) └──► unknown       contact was lost meanwhile: it may be printed or not ──► confirmed | none
 * ```
 * `held` is a job that waits for a fault to be mended: if it was sent already, the printer still has it and prints it
 * then. `none`: staff found that it was not printed, or it was withdrawn.
 */
export type JobState = 'queued' | 'sent' | 'confirmed' | 'unconfirmed' | 'held' | 'unknown' | 'none'

export interface JobUpdate {
  readonly job: string
  /** The printer's id. */
  readonly printer: string
  readonly state: JobState
  /** Why it is held. */
  readonly reason?: Fault
}

/** How a printer tells that it has printed, best first. */
export type Confirmation = 'gs-h' | 'gs-r' | 'dle-eot' | 'none'

export interface PrinterUpdate {
  readonly id: string
  readonly name: string
  readonly state: 'connecting' | 'ready' | 'printing' | 'held' | 'offline'
  readonly reasons: readonly Fault[]
  readonly confirmation: Confirmation | 'unprobed'
  readonly paperLow: boolean
}
