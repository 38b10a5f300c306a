/** How this site's events are stored: today's shapes, and how older ones are brought up to date. */
import type { Event } from '../domain/event.ts'
import type { EventFormat } from '../journal/row.ts'

const isEvent = (stored: unknown): stored is Event =>
  typeof stored === 'object' && stored !== null && 'type' in stored && 'v' in stored

export const journalFormat: EventFormat<Event> = {
  version: event => event.v,
  upcast(stored, version) {
    if (version === 1 && isEvent(stored)) return stored
    throw new Error(`an event of version ${version} is newer than this Greenlane`)
  },
}
