/**
 * Who somebody is becomes a keyed digest here, before anything but the vault sees it. Called wherever people are named.
 */
import type { Static } from 'typebox'
import type { Given, KeptPerson } from '../../app/ports.ts'
import { canonicalValue } from '../../contract/scan/canonical-value.ts'
import type { Identity, Person } from '../../contract/ticket.ts'
import type { Person as PersonCommand } from '../../domain/ticket/ticket-command.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'

/** What they gave, for the vault. */
export const givenBy = ({ kind, value }: Identity): Given[] =>
  value && kind !== 'none' && kind !== 'card' ? [{ kind, value: canonicalValue(kind, value) }] : []

/**
 * Digest of a request's body, to know a repeat by. Who is named in it goes in as the digest that ends with the campaign:
 * a digest of the body alone could be tried with every telephone number for as long as the other key is there.
 */
export function createBodyDigest(
  identity: RouteParts['identity'],
  bodyDigest: (body: string) => string,
): (body: unknown) => string {
  const nameless = (key: string, value: unknown): unknown => {
    if (key !== 'identity' || typeof value !== 'object' || value === null) return value
    return identity('body', JSON.stringify(value))
  }
  return body =>
    bodyDigest(typeof body === 'string' ? identity('body', body) : JSON.stringify(body, nameless))
}

/** The people of a ticket as the vault keeps them; those of whom nothing is known are left out. */
export function peopleOf(
  of: string,
  { identity, people = [] }: { identity?: Identity; people?: readonly Static<typeof Person>[] },
): (KeptPerson & { given: Given[] })[] {
  const all = people.map(each => (each.identity ? givenBy(each.identity) : []))
  // Who checks in is the first of the party.
  if (identity) all[0] = [...givenBy(identity), ...(all[0] ?? [])]
  return all.map((given, person) => ({ of, person, given })).filter(({ given }) => given.length > 0)
}

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
