// What staff see of the machine: a printer's state in words, and the state of each job it holds. Used by the driver.
import { type Fault, faults } from '../escpos/printer-status.ts'
import type { Machine, Up } from './printer-state.ts'
import { missesOf } from './status-poll.ts'
import { tuning } from './tuning.ts'
import type { JobUpdate, PrinterUpdate } from './updates.ts'

export type PrinterView = Omit<PrinterUpdate, 'id' | 'name'>
export type JobView = Pick<JobUpdate, 'job' | 'state' | 'reason'>

const isSilent = (machine: Machine, link: Up): boolean =>
  machine.failures > 0 || (machine.answersStatus && missesOf(link.poll) >= tuning.silentAfter)

const reasonsOf = (machine: Machine): readonly Fault[] => {
  const { link } = machine
  if (link.at !== 'up') return machine.failures > 0 ? ['offline'] : []
  if (isSilent(machine, link)) return ['offline']
  const told = faults.filter(fault => link.status?.faults.has(fault))
  // A printer calls itself offline whenever it has a fault; that alone is worth saying only if nothing else is known.
  return told.length > 1 ? told.filter(fault => fault !== 'offline') : told
}

const stateOf = (machine: Machine): PrinterView['state'] => {
  const { link } = machine
  if (link.at !== 'up') return machine.failures > 0 ? 'offline' : 'connecting'
  if (isSilent(machine, link)) return 'offline'
  if (reasonsOf(machine).length > 0) return 'held'
  if (link.work.at === 'listening' || link.work.at === 'probing') return 'connecting'
  return link.work.at
}

export const printerView = (machine: Machine): PrinterView => ({
  state: stateOf(machine),
  reasons: reasonsOf(machine),
  confirmation: machine.link.at === 'up' ? machine.link.confirmation : 'unprobed',
  paperLow: machine.link.at === 'up' && machine.link.status?.paperLow === true,
})

/** Jobs that are not settled yet, the one being printed first. */
export const jobViews = (machine: Machine): JobView[] => {
  const [reason] = reasonsOf(machine)
  const view = (job: string, state: 'queued' | 'sent'): JobView =>
    reason === undefined ? { job, state } : { job, state: 'held', reason }
  const { link } = machine
  const printing = link.at === 'up' && link.work.at === 'printing' ? [view(link.work.job.id, 'sent')] : []
  return [...printing, ...machine.queue.map(job => view(job.id, 'queued'))]
}
