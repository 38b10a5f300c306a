/** Who is on a ticket and what follows from it: party, needs, class, and help to be raised. */
import { helpFor } from '../assistance/escort.ts'
import type { Event } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import { among, faulty, whole } from '../validate.ts'
import { type Access, NEEDS, type Need } from '../words.ts'
import type { Person, RaiseIds } from './ticket-command.ts'

export const PARTY_MAX = 20

type Asked = {
  readonly party?: number
  readonly needs?: readonly Need[]
  readonly people?: readonly Person[]
}

export const partyFault = ({ party, needs = [], people = [] }: Asked): Refusal | undefined =>
  faulty(
    whole('party', party, 1, PARTY_MAX),
    among('needs', needs, NEEDS),
    whole('people', people.length, 0, party ?? PARTY_MAX),
    ...people.map((person, i) => among(`people/${i}/needs`, person.needs, NEEDS)),
  )

const NO_NEEDS: readonly Need[] = []
const NOBODY: readonly string[] = []

/** Each need once, in the order of the vocabulary, so that equal parties look alike. */
export const allNeeds = (
  needs: readonly Need[] = NO_NEEDS,
  people: readonly Person[] = [],
): readonly Need[] => {
  const all = people.length === 0 ? needs : [...needs, ...people.flatMap(person => person.needs)]
  return all.length === 0 ? NO_NEEDS : NEEDS.filter(need => all.includes(need))
}

export const identitiesOf = (people: readonly Person[] | undefined): readonly string[] =>
  people === undefined || people.length === 0 ? NOBODY : people.flatMap(person => person.identity ?? [])

/** Any need but language, or the resident's word, leads into the green channel; a plain no leads out of it. */
export const asksGreen = (green: boolean | undefined, needs: readonly Need[]): boolean =>
  green ?? needs.some(need => need !== 'language')

/** Help and incidents that these needs raise; nothing for what is not new. */
export function raise(ids: RaiseIds, ticket: string, needs: readonly Need[], access: Access | null): Event[] {
  const kind = helpFor(needs, access)
  if (kind === undefined) return []
  const task: Event = {
    type: 'AssistanceRaised',
    v: 1,
    id: ids.assistanceId,
    kind,
    ticket,
    place: null,
  }
  if (!needs.includes('unwell')) return [task]
  const incident = { id: ids.incidentId, kind: 'medical', ticket, place: null } as const
  return [{ type: 'IncidentReported', v: 1, ...incident }, task]
}
