/**
 * One printer as a pure state machine: what it is doing, what to do next. `drivePrinter` runs it over a byte stream;
 * `step` decides, `nextWake` says when time alone moves it.
 *
 * ```
 *             due              opened                 heard of              method known      job, healthy
 * waiting ─────────► connecting ──────► up: listening ────────► up: probing ───────► up: ready ──────► up: printing
 *    ▲                   │ failed         │     ▲                  │                 │    ▲                 │
 *    │                   │                │     └── a mute one answers ──────────────┤    └─────────────────┤ confirmed,
 *    └───────────────────┴────────────────┴── closed, silent ──────┴─────────────────┴──────────────────────┘ overdue
 * ```
 * A fault (paper, cover …) is no state of its own: it only stops the clock of the job that is being printed, which stays
 * in the printer and comes out when the fault is mended, and keeps the next one from being sent. A job that was handed
 * over is never sent again: if contact is lost before it is confirmed, it is unknown.
 */
import { disconnected } from './lose-contact.ts'
import { nextWork } from './next-work.ts'
import { onReply } from './on-reply.ts'
import { andThen, type Machine, only, type PrinterEvent, type Step, type Up } from './printer-state.ts'
import { startPoll } from './status-poll.ts'

const opened = (now: number): Up => ({
  at: 'up',
  poll: startPoll(now),
  confirmation: 'unprobed',
  work: { at: 'listening' },
})

const onEvent = (machine: Machine, event: PrinterEvent, now: number): Step => {
  switch (event.kind) {
    case 'submit':
      return only({ ...machine, queue: [...machine.queue, event.job] })
    case 'withdraw':
      return only({ ...machine, queue: [] })
    case 'opened':
      return only(machine.link.at === 'connecting' ? { ...machine, link: opened(now) } : machine)
    case 'closed':
      return machine.link.at === 'waiting' ? only(machine) : disconnected(machine, now)
    case 'reply':
      return machine.link.at === 'up' ? onReply(machine, machine.link, event.reply, now) : only(machine)
    case 'wake':
      return only(machine)
  }
}

/** What becomes of the printer by this event at `now` (monotonic ms), and what has to be done. */
export const step = (machine: Machine, event: PrinterEvent, now: number): Step =>
  andThen(onEvent(machine, event, now), after => nextWork(after, now))

/** When `step` must be called with `wake` if nothing happens before; undefined while connecting. */
export const nextWake = ({ link }: Machine): number | undefined => {
  if (link.at === 'waiting') return link.until
  if (link.at === 'connecting') return undefined
  return 'until' in link.work ? Math.min(link.poll.due, link.work.until) : link.poll.due
}
