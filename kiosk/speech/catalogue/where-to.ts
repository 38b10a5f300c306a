/** Where somebody goes with their number: the same words on the kiosk's screen and on the printed ticket. */
import type { Ticket } from '../../../server/contract/ticket.ts'
import { type Language, speaker } from './catalogue.ts'
import { ticket as words } from './ticket.ts'

const say = speaker(words)

/** `clock` writes a moment (RFC 3339) as the time of day at the site. */
export function whereTo(
  language: Language,
  { class: of, needs, admission }: Pick<Ticket, 'class' | 'needs' | 'admission'>,
  clock: (moment: string) => string,
): string {
  if (needs.includes('unwell')) return say(language, 'ticket.go.unwell')
  if (admission.state === 'in') return say(language, `ticket.go.${of}`)
  const { from, to } = admission
  return from && to
    ? say(language, 'ticket.go.back', { from: clock(from), to: clock(to) })
    : say(language, 'ticket.go.outside')
}
