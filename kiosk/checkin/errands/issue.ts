/** One press of «take a number»: asks the site until it answers, and gives out one of the kiosk's own numbers if it is away. */
import type { ProblemCode } from '../../../server/contract/problem.ts'
import type { IssuedTicket, IssueTicket, KnownTicket } from '../../../server/contract/ticket.ts'
import { ApiError } from '../../link/api-error.ts'
import { slipTicket } from '../offline/slip-ticket.ts'
import { type Errands, retryAfter } from './parts.ts'

export async function issue(errands: Errands, request: IssueTicket, key: string): Promise<void> {
  const { api, send, waitsFor, pause, unpaired, fromReserve } = errands
  while (waitsFor(key)) {
    try {
      let status = 0
      const answer = await api.post<IssuedTicket | KnownTicket>('/tickets', request, {
        key,
        onStatus: code => {
          status = code
        },
      })
      return send(isWhole(answer) ? whole(key, answer, status) : { is: 'known', key, ticket: answer.ticket })
    } catch (error) {
      const code = refusalOf(error, request)
      if (code === 'not-signed-in') unpaired()
      if (code !== null) return send({ is: 'refused', key, code })
    }
    const slip = waitsFor(key) ? fromReserve(request, key) : null
    if (slip) return send({ is: 'issued', key, issued: slipTicket(slip), was: 'unsent' })
    send({ is: 'unanswered', key })
    await pause(retryAfter)
  }
}

const isWhole = (answer: IssuedTicket | KnownTicket): answer is IssuedTicket => 'id' in answer.ticket

/** 200 where this person had a ticket already. */
const whole = (key: string, issued: IssuedTicket, status: number) =>
  ({ is: 'issued', key, issued, was: status === 200 ? 'had' : 'new' }) as const

/** Null where trying again by itself is right: no answer at all, or one kiosk too fast. */
function refusalOf(error: unknown, { identity }: IssueTicket): ProblemCode | null {
  if (!(error instanceof ApiError)) return null
  // Typed numbers that have a ticket are answered five times a minute, so that nothing can be guessed.
  const typed = identity !== undefined && !['token', 'card'].includes(identity.kind)
  return error.code === 'too-many-requests' && !typed ? null : error.code
}
