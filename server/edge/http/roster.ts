/**
 * Reads a batch's roster: a CSV table with a header, one member a row, as spreadsheets write it in UTF-8 or GB18030.
 * Members are counted, told apart by a digest of who they are, and handed on to the vault, which alone keeps them.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Given } from '../../app/ports.ts'
import type { Identity } from '../../contract/ticket.ts'
import type { InputError } from './input-errors.ts'

type Column = Exclude<Identity['kind'], 'card' | 'none'> | 'name'
type Row = { record: string[]; info: { lines: number } }

const headings: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', '姓名'],
  phone: ['phone', '手机', '手机号', '手机号码', '电话'],
  'resident-id': ['resident-id', '身份证', '身份证号', '身份证号码'],
  passport: ['passport', '护照', '护照号', '护照号码'],
  token: ['token'],
}
/** What each kind of identity looks like; resident ids as in GB 11643, without their check digit's sum. */
const forms: Readonly<Partial<Record<Column, RegExp>>> = {
  phone: /^\+?\d[\d -]{4,18}\d$/,
  'resident-id': /^\d{17}[\dX]$/i,
  passport: /^[a-z\d]{5,20}$/i,
}
/** A table with more faults than this is not a roster; the first ones tell enough. */
const mostFaults = 50

/** A byte order mark says UTF-8; without one, what is no UTF-8 is GB18030. Null: neither. */
export function decodeTable(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}

const columnOf = (heading: string): Column | null =>
  (Object.keys(headings) as Column[]).find(column => headings[column].includes(heading.toLowerCase())) ?? null

const fault = (line: number, message: string, column = ''): InputError => ({
  path: `/line/${line}${column && `/${column}`}`,
  message,
})

function rowsOf(text: string): Row[] | InputError {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', '\t'],
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    return fault(lines ?? 1, 'is not a row of this table: its cells or quotation marks do not add up')
  }
}

/** @param digest keyed, of one identity. What each member gave, or every fault with its line. */
export function readRoster(
  text: string,
  digest: (identity: Identity) => string | null,
): { members: Given[][] } | { faults: InputError[] } {
  const rows = rowsOf(text)
  if ('path' in rows) return { faults: [rows] }
  const [head, ...members] = rows
  const columns = (head?.record ?? []).map(columnOf)
  if (columns.every(column => column === null))
    return { faults: [fault(1, 'must name the columns: name, phone, resident-id or passport')] }
  if (members.length === 0) return { faults: [fault(head?.info.lines ?? 1, 'is the last: nobody follows')] }

  const seen = new Map<string, number>()
  const faults = members.flatMap(row => faultsOf(row, columns, digest, seen))
  if (faults.length > 0) return { faults: faults.slice(0, mostFaults) }
  return { members: members.map(row => cellsOf(row, columns)) }
}

const cellsOf = ({ record }: Row, columns: readonly (Column | null)[]): Given[] =>
  columns.flatMap((kind, index) => {
    const value = record[index]
    return kind && value ? [{ kind, value }] : []
  })

function faultsOf(
  row: Row,
  columns: readonly (Column | null)[],
  digest: (identity: Identity) => string | null,
  seen: Map<string, number>,
): InputError[] {
  const { lines } = row.info
  const cells = cellsOf(row, columns)
  if (cells.length === 0) return [fault(lines, 'names nobody')]
  return cells.flatMap(({ kind, value }) => {
    if (forms[kind]?.test(value) === false) return [fault(lines, `is not a ${kind}`, kind)]
    if (kind === 'name') return []
    const who = digest({ kind, value: value.replace(/[ -]/g, '').toUpperCase() }) ?? ''
    const before = seen.get(who)
    if (before !== undefined) return [fault(lines, `is the same person as in line ${before}`, kind)]
    seen.set(who, lines)
    return []
  })
}
