/** Papers as the kiosk takes them: what was typed or scanned becomes somebody, and all but the end of a number is dropped. */
import { type Reading, readScan } from '../../../server/contract/scan/read-scan.ts'
import { calendarDay, meetsAgeLine } from '../../../server/contract/scan/resident-id.ts'
import type { Identity } from '../../../server/contract/ticket.ts'
import type { Scan as Wired } from '../../../server/contract/wired.ts'
import type { Mark, Person } from './order.ts'
import type { Scan } from './state.ts'

const markOf: Record<Exclude<Identity['kind'], 'none'>, Mark['kind']> = {
  phone: 'phone',
  'resident-id': 'card',
  passport: 'passport',
  token: 'code',
  card: 'card',
}

/** Enough for its owner to recognise, at most a third of it. */
export const tailOf = (text: string): string =>
  text.slice(text.length - Math.min(4, Math.floor(text.length / 3)))

/** A registration code says nothing to its owner: only its kind is shown. */
export const personWith = (kind: Exclude<Identity['kind'], 'none'>, value: string): Person => ({
  identity: { kind, value },
  mark: { kind: markOf[kind], name: null, tail: kind === 'token' ? '' : tailOf(value) },
})

/** Whether this number says that its owner has reached the age line today; the age itself leaves no trace. */
export const isElder = (kind: string, value: string, ageLine: number, now: Date): boolean =>
  kind === 'resident-id' && meetsAgeLine(value, ageLine, calendarDay(now))

/** What a scanner read, as the visit takes it. */
export function scanOf(text: string, ageLine: number, now: Date): Scan {
  const reading: Reading = readScan(text)
  switch (reading.kind) {
    case 'unreadable':
      return { is: 'unread' }
    case 'ticket':
      return { is: 'ticket', secret: reading.secret }
    case 'batch':
      return { is: 'batch', code: reading.code }
    default: {
      const { kind, value } = reading
      return { is: 'person', person: personWith(kind, value), elder: isElder(kind, value, ageLine, now) }
    }
  }
}

/** What a reader wired to the site read for this kiosk. The number of a card stays with the site. */
export function wiredScan(scan: Wired, ageLine: number, now: Date): Scan {
  if (scan.kind === 'text') return scanOf(scan.text, ageLine, now)
  if (scan.kind === 'unreadable') return { is: 'unread' }
  const { card, name, ageLineMet } = scan
  const person: Person = {
    identity: { kind: 'card', value: card },
    mark: { kind: 'card', name, tail: '' },
  }
  return { is: 'person', person, elder: ageLineMet }
}
