/** What a screen reader says once a new screen has something to tell beyond its heading, and again when that changes. */
import type { State } from './flow/state.ts'
import { slipTrouble, ticketTitle } from './screens/ticket-screen.ts'
import type { View } from './view.ts'

export function spokenWords({ text }: View, { screen }: State): string {
  if (screen.at !== 'ticket') return ''
  const bad = slipTrouble(screen)
  const number = `${text('ticket.number')} ${screen.issued.ticket.number}`
  return `${number}. ${text(ticketTitle(screen))}. ${bad ? text(bad) : ''}`
}
