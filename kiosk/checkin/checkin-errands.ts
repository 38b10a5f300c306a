/** What the kiosk asks of the site when its state calls for it; each answer comes back as an event of the flow. */

import type { OneAssistance } from '../../server/contract/assistance.ts'
import type { ProblemCode } from '../../server/contract/problem.ts'
import type { IssuedTicket, IssueTicket } from '../../server/contract/ticket.ts'
import type { Language } from '../../server/contract/words.ts'
import type { Api } from '../link/api.ts'
import { ApiError } from '../link/api-error.ts'
import { type FlowEvent, type Order, type State, underneath } from './checkin-flow.ts'

export type Errands = {
  api: Api
  send: (event: FlowEvent) => void
  /** Whether this press is still waited for: somebody who went back is not given a ticket. */
  waitsFor: (key: string) => boolean
  /** Resolves after `ms` milliseconds. */
  pause: (ms: number) => Promise<void>
  /** The site no longer knows this kiosk. */
  unpaired: () => void
}

/** Milliseconds between two tries of a check-in that found no answer. */
const retryAfter = 2000

/** Starts what `next` asks for and `previous` did not. */
export function runErrands(errands: Errands, previous: State, next: State): void {
  const before = underneath(previous.screen)
  const now = underneath(next.screen)
  if (now.at === 'issuing' && before.at !== 'issuing') {
    void issue(errands, toRequest(now.order, next.language), now.key)
  }
  if (now.at === 'ticket' && now.again === 'asked' && !(before.at === 'ticket' && before.again === 'asked')) {
    void reprint(errands, now.issued.ticket.id)
  }
  if (next.help.is === 'asking' && previous.help.is !== 'asking') void callForHelp(errands)
}

export const toRequest = ({ green, needs, party }: Order, language: Language): IssueTicket => ({
  party,
  language,
  ...(needs.length > 0 ? { needs } : {}),
  ...(green && needs.length === 0 ? { green } : {}),
})

async function issue(errands: Errands, request: IssueTicket, key: string): Promise<void> {
  while (errands.waitsFor(key)) {
    try {
      const issued = await errands.api.post<IssuedTicket>('/tickets', request, { key })
      return errands.send({ is: 'issued', key, issued })
    } catch (error) {
      const code = refusalOf(error)
      if (code === 'not-signed-in') errands.unpaired()
      if (code !== null) return errands.send({ is: 'refused', key, code })
      errands.send({ is: 'unanswered', key })
    }
    await errands.pause(retryAfter)
  }
}

/** Null where trying again by itself is right: no answer at all, or one kiosk too fast. */
const refusalOf = (error: unknown): ProblemCode | null =>
  error instanceof ApiError && error.code !== 'too-many-requests' ? error.code : null

async function reprint({ api, send }: Errands, ticket: string): Promise<void> {
  await api.post(`/tickets/${ticket}/reprint`, {}).catch(() => send({ is: 'not-again' }))
}

/** The staff are only said to know if the site has taken the call. */
async function callForHelp({ api, send }: Errands): Promise<void> {
  const raised = await api.post<OneAssistance>('/assistance', { kind: 'other' }).catch(() => null)
  send({ is: 'told', id: raised?.assistance.id ?? null })
}
