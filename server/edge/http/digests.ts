/** Who somebody is becomes a keyed digest here, before anything else sees it. Called wherever people are named. */
import type { Static } from 'typebox'
import { canonicalValue } from '../../contract/scan/canonical-value.ts'
import type { Identity, Person } from '../../contract/ticket.ts'
import type { Person as PersonCommand } from '../../domain/ticket/ticket-command.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'

export function createDigests({ identity }: Pick<RouteParts, 'identity'>) {
  function digest(who: Identity | undefined): string | null {
    // A card that its kiosk checks in with was replaced by its number before.
    if (who?.kind === 'card') throw new Refused('not-found', { detail: 'That card was read too long ago.' })
    return who?.value && who.kind !== 'none' ? identity(who.kind, canonicalValue(who.kind, who.value)) : null
  }
  return {
    digest,
    people: (people: readonly Static<typeof Person>[]): PersonCommand[] =>
      people.map(person => ({ identity: digest(person.identity), needs: person.needs ?? [] })),
  }
}
