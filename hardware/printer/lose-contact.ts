// The printer machine's way down: the connection broke, or the printer has fallen silent.
import { andThen, type Machine, only, type Step, withWork } from './printer-state.ts'
import { tuning } from './tuning.ts'

const lateJobsKept = 100

const retryDelay = (failures: number): number =>
  Math.min(tuning.retryMs.first * 2 ** Math.min(failures, 10), tuning.retryMs.last)

/** What was handed over and not confirmed may or may not come out on paper. */
export const abandonJob = (machine: Machine): Step => {
  if (machine.link.at !== 'up' || machine.link.work.at !== 'printing') return only(machine)
  const { job, processId } = machine.link.work
  const late = [...machine.late, { job: job.id, processId }].slice(-lateJobsKept)
  return {
    machine: { ...withWork(machine, machine.link, { at: 'ready' }), late },
    effects: [{ kind: 'settle', job: job.id, state: 'unknown' }],
  }
}

export const disconnected = (machine: Machine, now: number): Step =>
  andThen(abandonJob(machine), abandoned =>
    only({
      ...abandoned,
      link: { at: 'waiting', until: now + retryDelay(machine.failures) },
      failures: machine.failures + 1,
    }),
  )

/** Closes the connection from our side; a fresh one follows. */
export const giveUp = (machine: Machine, now: number): Step => {
  const { machine: after, effects } = disconnected(machine, now)
  return { machine: after, effects: [...effects, { kind: 'close' }] }
}
