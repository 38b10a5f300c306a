/** A journal that, when the disk refuses, frees the reserve and tries once more: that turn loses nothing either. */
import { type Journal, JournalUnavailable } from '../../app/ports.ts'
import type { Reserve } from './reserve.ts'

export function withReserve<Event>(journal: Journal<Event>, reserve: Pick<Reserve, 'free'>): Journal<Event> {
  const insist = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      if (!(error instanceof JournalUnavailable) || !reserve.free()) throw error
      write()
    }
  }
  return {
    append: (records, extra) => insist(() => journal.append(records, extra)),
    read: afterSeq => journal.read(afterSeq),
    lastSeq: () => journal.lastSeq(),
    hashAt: seq => journal.hashAt(seq),
    answer: (scope, key) => journal.answer(scope, key),
    forgetAnswers: before => insist(() => journal.forgetAnswers(before)),
    close: () => journal.close(),
  }
}
