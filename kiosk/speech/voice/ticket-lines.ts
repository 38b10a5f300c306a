/** What somebody is told aloud with their new number: the number, how long, and where to go. */
import type { Ticket } from '../../../server/contract/ticket.ts'
import { whereToMessage } from '../catalogue/where-to.ts'
import type { Line } from './line-up.ts'

type Told = Pick<Ticket, 'number' | 'class' | 'needs' | 'admission' | 'ahead' | 'estimate'>

/** `clock` writes a moment (RFC 3339) as the time of day at the site. */
export function ticketLines(ticket: Told, clock: (moment: string) => string): Line[] {
  return [['voice.number', { number: ticket.number }], ...waitLines(ticket), whereToMessage(ticket, clock)]
}

function waitLines({ ahead, estimate }: Told): Line[] {
  if (ahead === 0) return [['voice.ahead.none']]
  const people: Line[] = ahead === null ? [] : [['voice.ahead', { people: ahead }]]
  if (!estimate) return people
  const { from, to } = estimate
  return [...people, from === to ? ['voice.wait.short', { minutes: to }] : ['voice.wait', { from, to }]]
}
