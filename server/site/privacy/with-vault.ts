/**
 * A journal before which the vault goes: who checked in is on disk before the ticket is, in the same turn, so that no
 * ticket is acknowledged whose person is lost. If the journal then refuses, the people of that turn are forgotten.
 */
import type { Journal, Recorded, Vault } from '../../app/ports.ts'
import type { Event } from '../../domain/event.ts'

function forgetIssued(vault: Pick<Vault, 'forget'>, records: readonly Recorded<Event>[]): void {
  for (const { event } of records) {
    if (event.type !== 'TicketIssued') continue
    try {
      vault.forget(event.ticket)
    } catch {
      // Rows without a ticket say nothing to anybody, and go when their time is over.
    }
  }
}

export function withVault(journal: Journal<Event>, vault: Pick<Vault, 'flush' | 'forget'>): Journal<Event> {
  return {
    append(records, extra) {
      vault.flush()
      try {
        journal.append(records, extra)
      } catch (error) {
        forgetIssued(vault, records)
        throw error
      }
    },
    read: afterSeq => journal.read(afterSeq),
    lastSeq: () => journal.lastSeq(),
    hashAt: seq => journal.hashAt(seq),
    answer: (scope, key) => journal.answer(scope, key),
    forgetAnswers: before => journal.forgetAnswers(before),
    close: () => journal.close(),
  }
}
