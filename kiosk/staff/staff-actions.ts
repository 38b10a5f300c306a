/** Every press of the handheld, carried out once: what is sent, and what the undo bar says afterwards. */
import type { Assistance, Incident } from '../../server/contract/assistance.ts'
import type { Called, Lane } from '../../server/contract/lane.ts'
import type { ChangeTicket, IssuedTicket, IssueTicket, Ticket } from '../../server/contract/ticket.ts'
import type { Reconciled, ReconcileTubes, Tube } from '../../server/contract/tube.ts'
import type { TicketClass } from '../../server/contract/words.ts'
import type { Api } from '../link/api.ts'
import { newKey } from '../link/new-key.ts'
import { laneName } from '../speech/lane-name.ts'
import type { TaskStep } from './help/task-model.ts'
import { type Speak, taskName } from './words.ts'

/** What was done, in words; `undoable` if the undo bar shows with them. */
export type Did<T = unknown> = { text: string; undoable: boolean; answer?: T }
export type Action<T = unknown> = () => Promise<Did<T>>

type TicketVerb = 'recall' | 'miss' | 'arrive' | 'rejoin'

const numbers = (tickets: readonly Ticket[]) => tickets.map(ticket => ticket.number).join(' ')
const told = <T>(text: string, answer?: T): Did<T> => ({
  text,
  undoable: false,
  ...(answer !== undefined && { answer }),
})
const undoable = (text: string): Did<never> => ({ text, undoable: true })

/** An action is made for one press: it carries the press's own Idempotency-Key. */
export function staffActions(api: Api, speak: Speak) {
  const press = <T>(path: string, body: object = {}) => api.post<T>(path, body, { key: newKey() })

  const didCall = ({ called, completed }: Called): Did => {
    const [call, complete] = [numbers(called), numbers(completed)]
    if (call && complete) return undoable(speak('staff.did.next', { called: call, completed: complete }))
    if (call) return undoable(speak('staff.did.called', { called: call }))
    if (complete) return undoable(speak('staff.did.completed', { completed: complete }))
    return told(speak('staff.did.nothing'))
  }
  const onTicket =
    (verb: TicketVerb, { id, number }: Ticket): Action =>
    async () => {
      await press(`/tickets/${id}/${verb}`)
      const text = speak(`staff.did.${verb}`, { number })
      return verb === 'rejoin' ? told(text) : undoable(text)
    }
  const onLane =
    (lane: Lane, verb: 'open' | 'pause' | 'resume' | 'close', did: Did, body = {}): Action =>
    async () => {
      await press(`/lanes/${lane.id}/${verb}`, body)
      return did
    }

  return {
    /** `lane` is the lane as the screen showed it: the site acts only if that is still so. `count` is people. */
    next: (lane: Lane, how: { ticket?: string; count?: number; complete?: string[] } = {}): Action => {
      const body = { current: lane.current.map(({ id }) => id), ...how }
      return async () => didCall(await press<Called>(`/lanes/${lane.id}/next`, body))
    },
    done:
      (ticket: Ticket): Action =>
      async () => {
        await press(`/tickets/${ticket.id}/done`)
        return undoable(speak('staff.did.completed', { completed: ticket.number }))
      },
    recall: (ticket: Ticket) => onTicket('recall', ticket),
    miss: (ticket: Ticket) => onTicket('miss', ticket),
    arrive: (ticket: Ticket) => onTicket('arrive', ticket),
    rejoin: (ticket: Ticket) => onTicket('rejoin', ticket),
    transfer:
      ({ id, number }: Ticket, to: { lane: Lane } | { class: TicketClass }): Action =>
      async () => {
        const [body, where] =
          'lane' in to
            ? [{ lane: to.lane.id }, laneName(speak, to.lane.name)]
            : [{ class: to.class }, speak(`class.${to.class}`)]
        await press(`/tickets/${id}/transfer`, body)
        return undoable(speak('staff.did.transfer', { number, where }))
      },
    change:
      ({ id, number }: Ticket, change: ChangeTicket): Action =>
      async () => {
        await api.patch(`/tickets/${id}`, change, { key: newKey() })
        return told(speak('staff.did.change', { number }))
      },
    /** With a reason, because somebody took a number by mistake or left. */
    cancel:
      ({ id, number }: Ticket, reason: string): Action =>
      async () => {
        await press(`/tickets/${id}/cancel`, { reason })
        return told(speak('staff.did.cancel', { number }))
      },
    reprint:
      ({ id, number }: Ticket, printer: string | null): Action =>
      async () => {
        await press(`/tickets/${id}/reprint`, printer === null ? {} : { printer })
        return told(speak('staff.did.reprint', { number }))
      },
    issue:
      (ticket: IssueTicket): Action<IssuedTicket> =>
      async () =>
        told('', await press<IssuedTicket>('/tickets', ticket)),

    pause: (lane: Lane, reason: string) =>
      onLane(lane, 'pause', undoable(speak('staff.did.pause')), { reason }),
    resume: (lane: Lane) => onLane(lane, 'resume', undoable(speak('staff.did.resume'))),
    open: (lane: Lane) => onLane(lane, 'open', told('')),
    close: (lane: Lane) => onLane(lane, 'close', told(speak('staff.did.close'))),
    /** Who works at the lane from now on; a paused one goes on with them. */
    staffed:
      (lane: Lane, name: string): Action =>
      async () => {
        if (lane.state === 'paused') await press(`/lanes/${lane.id}/resume`)
        await press(`/lanes/${lane.id}/open`, { staff: name })
        return told(speak('staff.did.staffed', { name, lane: laneName(speak, lane.name) }))
      },

    /** Handed over to `to`, or to whoever accepts it next. */
    help:
      (task: Assistance, step: TaskStep, to: { id: string; name: string } | null = null): Action =>
      async () => {
        await press(`/assistance/${task.id}/${step}`, to ? { to: to.id } : {})
        const what = taskName(speak, task)
        if (to) return told(speak('staff.did.hand-to', { what, name: to.name }))
        return told(speak(`staff.did.${step}`, { what }))
      },
    askHelp:
      (kind: Assistance['kind'], about: { ticket?: string; place?: string }): Action =>
      async () => {
        await press('/assistance', { kind, ...about })
        return told(speak('staff.did.ask', { what: speak(`staff.task.for.${kind}`) }))
      },
    /** Logged, and called out on every handheld. */
    incident:
      (kind: Incident['kind'], about: { ticket?: string; place?: string }): Action =>
      async () => {
        await press('/incidents', { kind, ...about })
        await press('/assistance', { kind: kind === 'medical' ? 'unwell' : 'other', ...about })
        return told(speak(`staff.did.incident.${kind}`))
      },

    tube:
      (lane: Lane, barcode: string, single: boolean): Action =>
      async () => {
        await press(`/lanes/${lane.id}/tube`, { barcode, ...(single && { single }) })
        return told(speak('staff.did.tube', { barcode }))
      },
    seal:
      ({ id, barcode }: { id: string; barcode: string }): Action =>
      async () => {
        await press(`/tubes/${id}/seal`)
        return told(speak('staff.did.seal', { barcode }))
      },
    label:
      ({ id, barcode }: { id: string; barcode: string }, printer: string | null): Action =>
      async () => {
        await press(`/tubes/${id}/label`, printer === null ? {} : { printer })
        return told(speak('staff.did.label', { barcode }))
      },
    correct:
      (from: Tube, who: Tube['bound'][number], to: Tube, reason: string): Action =>
      async () => {
        await press(`/tubes/${from.id}/correct`, { ...who, to: to.id, reason })
        return told(speak('staff.did.correct', { barcode: to.barcode }))
      },
    count:
      (counted: ReconcileTubes): Action<Reconciled> =>
      async () =>
        told('', await press<Reconciled>('/tubes/reconcile', counted)),

    /** Whether a job whose fate nobody knows is on paper. */
    resolve:
      (job: string, printed: boolean): Action =>
      async () => {
        await press(`/jobs/${job}/resolve`, { printed })
        return told(speak(printed ? 'staff.did.on-paper' : 'staff.did.print-again'))
      },
    undo: (): Action => async () => {
      await press('/undo')
      return told(speak('staff.did.undo'))
    },
  }
}

export type StaffActions = ReturnType<typeof staffActions>
