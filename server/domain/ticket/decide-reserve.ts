/** Numbers for a kiosk that may lose the server: it prints them, and the place counts from arrival here. */
import type { Decide } from '../decider.ts'
import { openDay, reservationEpoch } from '../lookup.ts'
import { faulty, oneOf, whole } from '../validate.ts'
import { CLASSES } from '../words.ts'
import { ticketNumber } from './number.ts'
import type { ReserveNumbers } from './ticket-command.ts'

export const RESERVE_MAX = 50

export const decideReserve: Decide<ReserveNumbers> = (state, command) => {
  const day = openDay(state)
  if (!day) return { refused: 'day-closed' }
  const { class: of, secrets } = command
  const fault = faulty(oneOf('class', of, CLASSES), whole('count', secrets.length, 1, RESERVE_MAX))
  if (fault) return fault
  const last = day.numbers[of]
  const items = secrets.map((secret, i) => ({ number: ticketNumber(of, last + i + 1), secret }))
  const epoch = reservationEpoch(state)
  return {
    events: [{ type: 'NumbersReserved', v: 1, class: of, epoch, items, last: last + secrets.length }],
  }
}
