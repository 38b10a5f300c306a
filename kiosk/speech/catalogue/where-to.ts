/** Where somebody goes with their number: the same words on the kiosk's screen, on the printed ticket and aloud. */
import type { Ticket } from '../../../server/contract/ticket.ts'
import { type Language, speaker } from './catalogue.ts'
import { ticket as words } from './ticket.ts'

const say = speaker(words)

type Bound = Pick<Ticket, 'class' | 'needs' | 'admission'>
type Message =
  | readonly ['ticket.go.back', { from: string; to: string }]
  | readonly ['ticket.go.unwell' | 'ticket.go.outside' | `ticket.go.${Ticket['class']}`]

/** `clock` writes a moment (RFC 3339) as the time of day at the site. */
export function whereToMessage(
  { class: of, needs, admission }: Bound,
  clock: (moment: string) => string,
): Message {
  if (needs.includes('unwell')) return ['ticket.go.unwell']
  if (admission.state === 'in') return [`ticket.go.${of}`]
  const { from, to } = admission
  return from && to ? ['ticket.go.back', { from: clock(from), to: clock(to) }] : ['ticket.go.outside']
}

export function whereTo(language: Language, bound: Bound, clock: (moment: string) => string): string {
  const message = whereToMessage(bound, clock)
  return message.length === 2 ? say(language, ...message) : say(language, message[0])
}
