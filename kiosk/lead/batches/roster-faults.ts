/** What was wrong with a roster, from the site's answer, so that it can be said in the lead's language. */
import type { Problem } from '../../../server/contract/problem.ts'

/** What the site says of a row, told apart by its wording. */
const kinds = {
  'not-a': /^is not a (?!row)/,
  nobody: /^names nobody/,
  twice: /^is the same person as in line (?<other>\d+)/,
  cells: /do not add up$/,
  heading: /^must name the columns/,
  empty: /nobody follows$/,
  encoding: /neither UTF-8 nor GB18030/,
} as const

export type FaultKind = keyof typeof kinds

export type RosterFault = {
  /** Of the file, from 1; null when it is about the whole of it. */
  line: number | null
  column: 'phone' | 'resident-id' | 'passport' | 'token' | null
  kind: FaultKind | 'other'
  /** The line where the same person stands already. */
  other: number | null
}

const columns = ['phone', 'resident-id', 'passport', 'token'] as const
const where = /^\/line\/(?<line>\d+)(?:\/(?<column>[\w-]+))?$/

function kindOf(message: string): Pick<RosterFault, 'kind' | 'other'> {
  for (const kind of Object.keys(kinds) as FaultKind[]) {
    const found = kinds[kind].exec(message)
    if (found) return { kind, other: found.groups?.other ? Number(found.groups.other) : null }
  }
  return { kind: 'other', other: null }
}

export const readFaults = ({ errors = [] }: Problem): RosterFault[] =>
  errors.map(({ path, message }) => {
    const place = where.exec(path)?.groups
    return {
      line: place?.line ? Number(place.line) : null,
      column: columns.find(column => column === place?.column) ?? null,
      ...kindOf(message),
    }
  })
