/**
 * Tells the site of the numbers that the kiosk gave out while it was away, in their order. The press before a slip may
 * have reached the site although no answer came back; the slip is sent under the same key, which then does not match:
 * the ticket of that press is given back first, so that one person has one number.
 */
import type { IssuedTicket } from '../../../server/contract/ticket.ts'
import type { Api } from '../../link/api.ts'
import { ApiError } from '../../link/api-error.ts'
import type { Reserve, Slip } from './reserve.ts'

export type Settling = {
  api: Api
  reserve: Pick<Reserve, 'slips' | 'settle'>
  /** Calls the staff to this kiosk, saying what about. */
  tellStaff: (about: string) => Promise<void>
}

const asked = ({ request, number, epoch, issuedAt }: Slip) => ({
  ...request,
  reserved: number,
  epoch,
  issuedAt,
})

/** True when all is told; false if the site does not answer now. */
export async function settleSlips({ api, reserve, tellStaff }: Settling): Promise<boolean> {
  for (const slip of [...reserve.slips()]) {
    try {
      const number = await register(api, slip)
      // Somebody holds a number that the site had to replace, or has one already: they must hear of it.
      if (number !== slip.number) await tellStaff(`${slip.number} → ${number}`)
    } catch (error) {
      // No answer, or the site cannot record now: later. A plain refusal, such as a closed day, is final.
      if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) return false
    }
    reserve.settle(slip.number)
  }
  return true
}

/** The number that counts. */
async function register(api: Api, slip: Slip): Promise<string> {
  const body = asked(slip)
  const issued = await api.post<IssuedTicket>('/tickets', body, { key: slip.key }).catch(async error => {
    if (!(error instanceof ApiError && error.code === 'idempotency-mismatch')) throw error
    await takeBack(api, slip).catch(notMine)
    return api.post<IssuedTicket>('/tickets', body, { key: `${slip.key}-reserved` })
  })
  return issued.ticket.number
}

/** After a restart of the browser who it was is forgotten, so the press in question cannot be told again: staff will see. */
function notMine(error: unknown): void {
  if (!(error instanceof ApiError) || error.status >= 500) throw error
}

/** What the site answered to the press in question is kept under its key. */
async function takeBack(api: Api, { request, key }: Slip): Promise<void> {
  const { ticket, statusUrl } = await api.post<IssuedTicket>('/tickets', request, { key })
  const secret = statusUrl?.split('/').at(-1)
  await api.post(`/tickets/${secret ?? ticket.id}/cancel`, {})
}
