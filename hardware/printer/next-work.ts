// What the printer machine does by itself as time passes: connect, poll, probe, send the next job, stop waiting.
import { joinBytes } from '../escpos/join-bytes.ts'
import { confirmRequest, paperStatusRequest } from '../escpos/requests.ts'
import { abandonJob, giveUp } from './lose-contact.ts'
import { afterPoll, confirmCurrent, methodFound } from './on-reply.ts'
import {
  andThen,
  isBlocked,
  isPaused,
  type Machine,
  only,
  processIdOf,
  type Step,
  type Up,
  type Work,
  withWork,
} from './printer-state.ts'
import { delayPoll, missesOf, wakePoll } from './status-poll.ts'
import { tuning } from './tuning.ts'
import type { PrintJob } from './updates.ts'

type Probing = Extract<Work, { at: 'probing' }>
type Printing = Extract<Work, { at: 'printing' }>

// A printer that knows neither prints a few odd characters at worst, and those go with the ESC @ of the next job.
const sendProbe = (machine: Machine, link: Up, now: number): Step => {
  const processId = processIdOf(machine.serial)
  return {
    machine: {
      ...withWork(machine, link, { at: 'probing', processId, until: now + tuning.probeMs, isFenced: false }),
      serial: machine.serial + 1,
    },
    effects: [{ kind: 'write', bytes: joinBytes(confirmRequest(processId), paperStatusRequest()) }],
  }
}

/** GS ( H was not answered by a printer that has nothing else to do; GS r perhaps. */
const probeOverdue = (machine: Machine, link: Up, { isFenced }: Probing, now: number): Step => {
  if (isFenced) return only(methodFound(machine, link, 'gs-r'))
  if (link.status !== undefined) return only(methodFound(machine, link, 'dle-eot'))
  // One that has answered before is switched off rather than mute.
  return machine.answers ? sendProbe(machine, link, now) : only(methodFound(machine, link, 'none'))
}

const listen = (machine: Machine, link: Up, now: number): Step => {
  const isHeardOf = link.status !== undefined || missesOf(link.poll) > 0
  return isHeardOf ? sendProbe(machine, link, now) : only(machine)
}

const fence = (confirmation: Up['confirmation'], processId: string): Uint8Array => {
  if (confirmation === 'gs-h') return confirmRequest(processId)
  return confirmation === 'gs-r' ? paperStatusRequest() : new Uint8Array()
}

const canConfirm = (confirmation: Up['confirmation']): boolean =>
  confirmation === 'gs-h' || confirmation === 'gs-r'

/** How long the bytes take on a slow line (9600 baud), in ms. */
const lineTime = (job: PrintJob): number => job.bytes.length * 1.1

const timeFor = (confirmation: Up['confirmation'], job: PrintJob): number =>
  (canConfirm(confirmation) ? tuning.jobMs : tuning.settleMs) + lineTime(job)

const sendNext = (machine: Machine, link: Up, now: number): Step => {
  const isMute = link.confirmation === 'none'
  if (isMute && machine.answers) return only(withWork(machine, link, { at: 'listening' }))
  const [job, ...queue] = machine.queue
  if (job === undefined || isPaused(link, now)) return only(machine)
  const processId = processIdOf(machine.serial)
  const busy = { ...link, poll: delayPoll(link.poll, lineTime(job)) }
  const until = now + timeFor(link.confirmation, job)
  return {
    machine: {
      ...withWork(machine, busy, { at: 'printing', job, processId, until }),
      queue,
      serial: machine.serial + 1,
    },
    effects: [{ kind: 'write', bytes: joinBytes(job.bytes, fence(link.confirmation, processId)) }],
  }
}

const jobOverdue = (machine: Machine, link: Up, work: Printing, now: number): Step => {
  switch (link.confirmation) {
    case 'gs-h':
      return machine.answersStatus ? abandonJob(machine) : giveUp(machine, now)
    // A late answer to GS r could not be told from the next job's, so it may only arrive at a closed door.
    case 'gs-r':
      return giveUp(machine, now)
    case 'dle-eot':
      return confirmCurrent(machine, link, work.job)
    case 'none':
    case 'unprobed':
      return {
        machine: withWork(machine, link, { at: 'ready' }),
        effects: [{ kind: 'settle', job: work.job.id, state: 'unconfirmed' }],
      }
  }
}

/** Moves the time-out of what is under way, because a printer with a fault cannot answer. */
const holdClock = (machine: Machine, link: Up, now: number): Machine => {
  const { work } = link
  if (!('until' in work)) return machine
  const time = work.at === 'printing' ? timeFor(link.confirmation, work.job) : tuning.probeMs
  return withWork(machine, link, { ...work, until: now + time })
}

const work = (machine: Machine, link: Up, now: number): Step => {
  if (isBlocked(machine, link)) return only(holdClock(machine, link, now))
  switch (link.work.at) {
    case 'listening':
      return listen(machine, link, now)
    case 'probing':
      return now < link.work.until ? only(machine) : probeOverdue(machine, link, link.work, now)
    case 'ready':
      return sendNext(machine, link, now)
    case 'printing':
      return now < link.work.until ? only(machine) : jobOverdue(machine, link, link.work, now)
  }
}

const whileUp = (machine: Machine, next: (machine: Machine, link: Up) => Step): Step =>
  machine.link.at === 'up' ? next(machine, machine.link) : only(machine)

const poll = (machine: Machine, link: Up, now: number): Step => {
  const isLost = machine.answersStatus && missesOf(link.poll) >= tuning.lostAfter
  return isLost ? giveUp(machine, now) : afterPoll(machine, link, wakePoll(link.poll, now))
}

/** Everything that is due at `now`. */
export const nextWork = (machine: Machine, now: number): Step => {
  if (machine.link.at === 'waiting' && now >= machine.link.until)
    return { machine: { ...machine, link: { at: 'connecting' } }, effects: [{ kind: 'open' }] }
  const polled = whileUp(machine, (m, link) => poll(m, link, now))
  const worked = andThen(polled, m => whileUp(m, (_, link) => work(m, link, now)))
  // What ended just now makes room for the next job.
  return andThen(worked, m => whileUp(m, (_, link) => work(m, link, now)))
}
