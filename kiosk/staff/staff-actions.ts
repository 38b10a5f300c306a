/** Every press of the handheld, carried out once: what is sent, and what the undo bar says afterwards. */
import type { Assistance } from '../../server/contract/assistance.ts'
import type { Called, Lane } from '../../server/contract/lane.ts'
import type { Ticket } from '../../server/contract/ticket.ts'
import type { Api } from '../link/api.ts'
import { newKey } from '../link/new-key.ts'
import type { TaskStep } from './task-model.ts'
import { type Speak, taskName } from './words.ts'

/** What was done, in words; `undoable` if the undo bar shows with them. */
export type Did = { text: string; undoable: boolean }
export type Action = () => Promise<Did>

const numbers = (tickets: readonly Ticket[]) => tickets.map(ticket => ticket.number).join(' ')

/** An action is made for one press: it carries the press's own Idempotency-Key. */
export function staffActions(api: Api, speak: Speak) {
  const press = <T>(path: string, body: object = {}) => api.post<T>(path, body, { key: newKey() })
  const undoable = (text: string): Did => ({ text, undoable: true })

  const didCall = ({ called, completed }: Called): Did => {
    const [call, complete] = [numbers(called), numbers(completed)]
    if (call && complete) return undoable(speak('staff.did.next', { called: call, completed: complete }))
    if (call) return undoable(speak('staff.did.called', { called: call }))
    if (complete) return undoable(speak('staff.did.completed', { completed: complete }))
    return { text: speak('staff.did.nothing'), undoable: false }
  }
  const onTicket =
    (verb: 'recall' | 'miss' | 'arrive' | 'rejoin', { id, number }: Ticket): Action =>
    async () => {
      await press(`/tickets/${id}/${verb}`)
      return undoable(speak(`staff.did.${verb}`, { number }))
    }
  const onLane = async (lane: Lane, verb: 'open' | 'pause' | 'resume' | 'close', body = {}) => {
    await press(`/lanes/${lane.id}/${verb}`, body)
  }

  return {
    /** `lane` is the lane as the screen showed it: the site acts only if that is still so. */
    next: (lane: Lane, ticket?: Ticket): Action => {
      const body = { current: lane.current.map(({ id }) => id), ...(ticket ? { ticket: ticket.id } : {}) }
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
    rejoin:
      (ticket: Ticket): Action =>
      async () => ({ ...(await onTicket('rejoin', ticket)()), undoable: false }),
    pause:
      (lane: Lane, reason: string): Action =>
      async () => {
        await onLane(lane, 'pause', { reason })
        return undoable(speak('staff.did.pause'))
      },
    resume:
      (lane: Lane): Action =>
      async () => {
        await onLane(lane, 'resume')
        return undoable(speak('staff.did.resume'))
      },
    open:
      (lane: Lane): Action =>
      async () => {
        await onLane(lane, 'open')
        return { text: '', undoable: false }
      },
    close:
      (lane: Lane): Action =>
      async () => {
        await onLane(lane, 'close')
        return { text: '', undoable: false }
      },
    /** Handed over to whoever accepts it next. */
    help:
      (task: Assistance, step: TaskStep): Action =>
      async () => {
        await press(`/assistance/${task.id}/${step}`)
        return { text: speak(`staff.did.${step}`, { what: taskName(speak, task) }), undoable: false }
      },
    undo: (): Action => async () => {
      await press('/undo')
      return { text: speak('staff.did.undo'), undoable: false }
    },
  }
}

export type StaffActions = ReturnType<typeof staffActions>
