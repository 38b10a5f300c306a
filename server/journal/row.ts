/** One event as it lies in the journal, and the way there and back. Both journals keep these rows. */
import type { Recorded } from '../app/ports.ts'

export interface Row extends Omit<Recorded<string>, 'event'> {
  /** Version of the event's shape. */
  readonly v: number
  /** The event as JSON. */
  readonly event: string
}

/** How events of one kind of site are stored. */
export interface EventFormat<Event> {
  /** Version of the shape in which this event is stored from now on. */
  version(event: Event): number
  /** Turns what was stored, under that version or an older one, into today's event; throws if it cannot. */
  upcast(stored: unknown, version: number): Event
}

export function toRow<Event>(record: Recorded<Event>, format: EventFormat<Event>): Row {
  return { ...record, v: format.version(record.event), event: JSON.stringify(record.event) }
}

export function fromRow<Event>(row: Row, format: EventFormat<Event>): Recorded<Event> {
  const { seq, wall, mono, boot, actor, device } = row
  return { seq, wall, mono, boot, actor, device, event: format.upcast(JSON.parse(row.event), row.v) }
}
