/** What a volunteer has gathered of somebody who cannot check in alone, and the request it becomes: pure. */
import { readScan, readTyped } from '../../../server/contract/scan/read-scan.ts'
import type { Identity, IssueTicket } from '../../../server/contract/ticket.ts'
import type { Access, Language, Need } from '../../../server/contract/words.ts'

export type Draft = {
  identity: Identity | null
  batch: string
  party: number
  needs: readonly Need[]
  /** Null: as the needs say. */
  green: boolean | null
  single: boolean
  access: Access | null
  language: Language
}

export const blankDraft = (language: Language): Draft => ({
  identity: null,
  batch: '',
  party: 1,
  needs: [],
  green: null,
  single: false,
  access: null,
  language,
})

/** Needs of the resident lead into the green channel, unless they chose otherwise. */
export const isGreen = ({ green, needs }: Draft): boolean => green ?? needs.some(need => need !== 'language')

export type Taken = { draft: Draft } | { ticket: string } | 'unreadable'

/** The draft with what was scanned, or the secret of a ticket that was scanned instead. */
export function withScan(draft: Draft, text: string): Taken {
  const reading = readScan(text)
  if (reading.kind === 'ticket') return { ticket: reading.secret }
  if (reading.kind === 'unreadable') return 'unreadable'
  if (reading.kind === 'batch') return { draft: { ...draft, batch: reading.code } }
  return { draft: { ...draft, identity: { kind: reading.kind, value: reading.value } } }
}

/** Typed by hand it must be one of the papers that can be checked. */
export function withTyped(draft: Draft, text: string): Taken {
  const reading = readTyped(text)
  if (reading === null || reading.kind === 'unreadable') return 'unreadable'
  return 'value' in reading
    ? { draft: { ...draft, identity: { kind: reading.kind, value: reading.value } } }
    : 'unreadable'
}

/** Of a number only its end, of a code nothing: what is on a screen is read over shoulders. */
export const masked = ({ kind, value = '' }: Identity): string =>
  kind === 'token' || kind === 'none' ? '' : `…${value.slice(-4)}`

export function requestOf(draft: Draft, printer: string | null): IssueTicket {
  const { identity, batch, party, needs, green, single, access, language } = draft
  return {
    party,
    language,
    ...(needs.length > 0 && { needs: [...needs] }),
    ...(green !== null && { green }),
    ...(batch.trim() && { batch: batch.trim() }),
    ...(single && { single }),
    ...(access && { access }),
    ...(printer !== null && { printer }),
    ...(identity && { identity }),
  }
}
