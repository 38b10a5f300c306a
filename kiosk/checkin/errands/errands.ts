/** What the kiosk asks of the site when its state calls for it; each answer comes back as an event of the flow. */
import type { OneAssistance } from '../../../server/contract/assistance.ts'
import type { OneTicket, Status } from '../../../server/contract/ticket.ts'
import { ApiError } from '../../link/api-error.ts'
import { type On, type State, underneath } from '../flow/state.ts'
import { issue } from './issue.ts'
import { type Errands, retryAfter } from './parts.ts'
import { toRequest } from './to-request.ts'

/** Milliseconds after which somebody who called for help is told that nobody has accepted yet. */
const acceptWithin = 60_000
/** Milliseconds for which the kiosk says that it could not read something. */
const unreadFor = 8000

/** Starts what `next` asks for and `previous` did not. */
export function runErrands(errands: Errands, previous: State, next: State): void {
  const before = underneath(previous.screen)
  const now = underneath(next.screen)
  if (now.at === 'issuing' && before.at !== 'issuing') {
    void issue(errands, toRequest(now.order, next.language), now.key)
  }
  if (now.at === 'reading' && before.at !== 'reading') void look(errands, now.secret)
  if (now.at === 'idle' && now.unread && !(before.at === 'idle' && before.unread)) void forgetUnread(errands)
  if (now.at === 'ticket' && now.again === 'asked' && !(before.at === 'ticket' && before.again === 'asked')) {
    void reprint(errands, now.issued.ticket.id)
  }
  if (now.at === 'standing') stand(errands, before.at === 'standing' ? before : null, now)
  if (next.help.is === 'asking' && previous.help.is !== 'asking') void callForHelp(errands)
}

async function forgetUnread({ pause, send }: Errands): Promise<void> {
  await pause(unreadFor)
  send({ is: 'reread' })
}

async function reprint({ api, send }: Errands, ticket: string): Promise<void> {
  await api.post(`/tickets/${ticket}/reprint`, {}).catch(() => send({ is: 'not-again' }))
}

/** Where the ticket with this secret stands; tried until there is an answer or nobody waits for it. */
async function look(errands: Errands, secret: string): Promise<void> {
  const { api, send, waitsFor, pause } = errands
  while (waitsFor(secret)) {
    try {
      return send({ is: 'standing', secret, status: await api.get<Status>(`/status/${secret}`) })
    } catch (error) {
      if (error instanceof ApiError && error.code !== 'too-many-requests')
        return send({ is: 'unknown', secret })
      send({ is: 'unheard', secret })
    }
    await pause(retryAfter)
  }
}

function stand(errands: Errands, before: On<'standing'> | null, now: On<'standing'>): void {
  const { api, send } = errands
  const { secret } = now
  if (now.again === 'asked' && before?.again !== 'asked') {
    void api.post(`/tickets/${secret}/reprint`, {}).then(
      () => send({ is: 'sent' }),
      () => send({ is: 'not-again' }),
    )
  }
  if (now.rejoin === 'asked' && before?.rejoin !== 'asked') {
    void api
      .post<OneTicket>(`/tickets/${secret}/rejoin`, {})
      .then(() => api.get<Status>(`/status/${secret}`))
      .then(
        status => send({ is: 'standing', secret, status }),
        () => send({ is: 'not-back' }),
      )
  }
}

/** The staff are only said to know if the site has taken the call. */
async function callForHelp({ api, send, pause }: Errands): Promise<void> {
  const raised = await api.post<OneAssistance>('/assistance', { kind: 'other' }).catch(() => null)
  const id = raised?.assistance.id ?? null
  send({ is: 'told', id })
  if (id === null) return
  await pause(acceptWithin)
  send({ is: 'late', id })
}
