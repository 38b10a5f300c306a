/** Who somebody is becomes a keyed digest here, before anything else sees it. Called wherever people are named. */
import type { Static } from 'typebox'
import { canonicalValue } from '../../contract/scan/canonical-value.ts'
import type { Identity, Person } from '../../contract/ticket.ts'
import type { Person as PersonCommand } from '../../domain/ticket/ticket-command.ts'
import type { RouteParts } from './parts.ts'

export function createDigests({ identity }: Pick<RouteParts, 'identity'>) {
  const digest = (who: Identity | undefined): string | null =>
    who?.value && who.kind !== 'none' ? identity(who.kind, canonicalValue(who.kind, who.value)) : null
  return {
    digest,
    people: (people: readonly Static<typeof Person>[]): PersonCommand[] =>
      people.map(person => ({ identity: digest(person.identity), needs: person.needs ?? [] })),
  }
}
