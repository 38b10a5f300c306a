/** How long the kiosk waits for somebody before it asks whether they are still there. */
import { isBegun } from './entry.ts'
import { type State, underneath } from './state.ts'

/** Seconds without a touch until the kiosk asks, and then seconds that it waits for an answer (WCAG 2.2, 2.2.1). */
export const patience = { quiet: 40, grace: 20, bare: 70, typing: 180 }

/**
 * Half-typed digits are not taken away from somebody who looks for their papers; a number that nobody has on paper
 * stays for more than a minute, to be remembered or photographed.
 */
export function patienceWith(state: State): number {
  const screen = underneath(state.screen)
  if (screen.at === 'typing' && isBegun(screen.entry)) return patience.typing
  if (screen.at !== 'ticket') return patience.quiet
  const { state: printed } = screen.issued.print
  return printed === 'confirmed' || printed === 'unconfirmed' ? patience.quiet : patience.bare
}
