// The state of the printer machine, its events and effects, and the few questions that all its parts ask.
import type { Reply } from '../escpos/parse-replies.ts'
import type { PrinterStatus } from '../escpos/printer-status.ts'
import { missesOf, type StatusPoll } from './status-poll.ts'
import { tuning } from './tuning.ts'
import type { Confirmation, PrintJob } from './updates.ts'

/** A job that became unknown; its process id may still arrive. */
interface LateJob {
  readonly job: string
  readonly processId: string
}

/**
 * `processId` is what GS ( H was asked to send back, `until` is when a healthy printer should have answered.
 * `isFenced`: GS r has been answered.
 */
export type Work =
  /** Until the printer is heard of, or stays silent. */
  | { readonly at: 'listening' }
  | { readonly at: 'probing'; readonly processId: string; readonly until: number; readonly isFenced: boolean }
  | { readonly at: 'ready' }
  | { readonly at: 'printing'; readonly job: PrintJob; readonly processId: string; readonly until: number }

export interface Up {
  readonly at: 'up'
  readonly poll: StatusPoll
  readonly status?: PrinterStatus
  readonly xoffAt?: number
  readonly confirmation: Confirmation | 'unprobed'
  readonly work: Work
}

export type Link = { readonly at: 'waiting'; readonly until: number } | { readonly at: 'connecting' } | Up

export interface Machine {
  readonly link: Link
  readonly queue: readonly PrintJob[]
  readonly late: readonly LateJob[]
  /** Counts process ids, so that an answer meant for an earlier job is not taken for this one's. */
  readonly serial: number
  /** Attempts since the printer last answered. */
  readonly failures: number
  /** Has ever answered anything; has ever answered DLE EOT, so that silence means something. */
  readonly answers: boolean
  readonly answersStatus: boolean
}

export type PrinterEvent =
  | { readonly kind: 'submit'; readonly job: PrintJob }
  /** Takes back what was submitted and is not sent. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'opened' }
  /** Also an attempt that failed. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'wake' }

export type Effect =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'write'; readonly bytes: Uint8Array }
  | { readonly kind: 'settle'; readonly job: string; readonly state: 'confirmed' | 'unconfirmed' | 'unknown' }

export interface Step {
  readonly machine: Machine
  readonly effects: readonly Effect[]
}

/** `serial` should differ from start to start: a printer may still hold jobs of the process before. */
export const startMachine = (now: number, serial: number): Machine => ({
  link: { at: 'waiting', until: now },
  queue: [],
  late: [],
  serial,
  failures: 0,
  answers: false,
  answersStatus: false,
})

export const processIdOf = (serial: number): string =>
  (serial % 36 ** 4).toString(36).toUpperCase().padStart(4, '0')

/** A fault, or silence of a printer that used to answer: nothing is sent, and no clock runs. */
export const isBlocked = (machine: Machine, link: Up): boolean =>
  (link.status?.faults.size ?? 0) > 0 || (machine.answersStatus && missesOf(link.poll) > 0)

export const isPaused = (link: Up, now: number): boolean =>
  link.xoffAt !== undefined && now < link.xoffAt + tuning.xoffMs

/** Whether a job submitted now is sent at once. */
export const isFree = (machine: Machine, now: number): boolean => {
  const { link } = machine
  if (link.at !== 'up' || link.work.at !== 'ready' || machine.queue.length > 0) return false
  // A printer taken for mute has been heard of: it is asked again first.
  if (link.confirmation === 'none' && machine.answers) return false
  return !isBlocked(machine, link) && !isPaused(link, now)
}

export const only = (machine: Machine): Step => ({ machine, effects: [] })

export const andThen = (step: Step, next: (machine: Machine) => Step): Step => {
  const after = next(step.machine)
  return { machine: after.machine, effects: [...step.effects, ...after.effects] }
}

export const withWork = (machine: Machine, link: Up, work: Work): Machine => ({
  ...machine,
  link: { ...link, work },
})
