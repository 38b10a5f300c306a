/** From what stands on a ticket to the ticket itself: its number, or the code that a phone opens. */
import type { Status, Ticket } from '../../../server/contract/ticket.ts'
import type { Api } from '../../link/api.ts'

export const ticketsNumbered = (api: Api, number: string): Promise<Ticket[]> =>
  api.get<{ items: Ticket[] }>(`/tickets?number=${encodeURIComponent(number)}`).then(
    ({ items }) => items,
    () => [],
  )

/** The ID of the ticket whose secret was scanned, or null. */
export async function ticketOfSecret(api: Api, secret: string): Promise<string | null> {
  const status = await api.get<Status>(`/status/${encodeURIComponent(secret)}`).catch(() => null)
  if (!status) return null
  return (await ticketsNumbered(api, status.number)).at(-1)?.id ?? null
}
