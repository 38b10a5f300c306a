/** A number that the kiosk gave out by itself, shown like any other ticket: place and wait are not known yet. */
import type { IssuedTicket } from '../../../server/contract/ticket.ts'
import type { Slip } from './reserve.ts'

export const slipTicket = ({ number, of, request, issuedAt, statusUrl }: Slip): IssuedTicket => ({
  ticket: {
    id: `reserved:${number}`,
    number,
    class: of,
    state: 'waiting',
    party: request.party ?? 1,
    needs: request.needs ?? [],
    language: request.language ?? 'zh-CN',
    issuedAt,
    lane: null,
    calls: 0,
    ahead: null,
    estimate: null,
    admission: { state: 'in' },
  },
  statusUrl,
  print: { state: 'none' },
})
