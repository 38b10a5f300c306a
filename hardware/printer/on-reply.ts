// What the printer machine makes of each answer of its printer.
import type { Reply } from '../escpos/parse-replies.ts'
import { statusRequest } from '../escpos/requests.ts'
import { type Machine, only, type Step, type Up, withWork } from './printer-state.ts'
import { answerPoll, type PollStep } from './status-poll.ts'
import { tuning } from './tuning.ts'
import type { Confirmation, PrintJob } from './updates.ts'

export const confirmCurrent = (machine: Machine, link: Up, job: PrintJob): Step => ({
  machine: withWork(machine, link, { at: 'ready' }),
  effects: [{ kind: 'settle', job: job.id, state: 'confirmed' }],
})

const confirmLate = (machine: Machine, processId: string): Step => {
  const found = machine.late.find(late => late.processId === processId)
  if (!found) return only(machine)
  return {
    machine: { ...machine, late: machine.late.filter(late => late !== found) },
    effects: [{ kind: 'settle', job: found.job, state: 'confirmed' }],
  }
}

export const methodFound = (machine: Machine, link: Up, confirmation: Confirmation): Machine => ({
  ...machine,
  failures: 0,
  link: { ...link, confirmation, work: { at: 'ready' } },
})

const onProcessId = (machine: Machine, link: Up, processId: string): Step => {
  const { work } = link
  const isExpected = 'processId' in work && work.processId === processId
  if (!isExpected) return confirmLate(machine, processId)
  return work.at === 'probing'
    ? only(methodFound(machine, link, 'gs-h'))
    : confirmCurrent(machine, link, work.job)
}

/**
 * The probe sends GS ( H before GS r, so an answer to GS r alone means that GS ( H is not known. It may belong to a job
 * of the connection before; then the probe's own follows at once, and must not be taken for the next job's.
 */
const onPaperStatus = (machine: Machine, link: Up, now: number): Step => {
  const { work } = link
  if (work.at === 'probing')
    return only(withWork(machine, link, { ...work, isFenced: true, until: now + tuning.quietMs }))
  if (work.at === 'printing' && link.confirmation === 'gs-r') return confirmCurrent(machine, link, work.job)
  return only(machine)
}

export const afterPoll = (machine: Machine, link: Up, { poll, ask, status }: PollStep): Step => ({
  machine: { ...machine, link: { ...link, poll, ...(status && { status }) } },
  effects: ask === undefined ? [] : [{ kind: 'write', bytes: statusRequest(ask) }],
})

export const onReply = (before: Machine, link: Up, reply: Reply, now: number): Step => {
  const machine = { ...before, failures: 0, answers: true }
  switch (reply.kind) {
    case 'xon': {
      const { xoffAt: _, ...open } = link
      return only({ ...machine, link: open })
    }
    case 'xoff':
      return only({ ...machine, link: { ...link, xoffAt: now } })
    case 'automatic-status':
      return only({ ...machine, link: { ...link, status: reply.status } })
    case 'status':
      return afterPoll({ ...machine, answersStatus: true }, link, answerPoll(link.poll, reply.byte, now))
    case 'confirmed':
      return onProcessId(machine, link, reply.id)
    case 'paper-status':
      return onPaperStatus(machine, link, now)
  }
}
