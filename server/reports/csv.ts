/** Tables as CSV (RFC 4180) that spreadsheets open: UTF-8 with a byte order mark, and nothing in it that they would run. */
import type { Cell, Table } from './table.ts'

/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
const runs = /^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/u

/** Text that a spreadsheet shows and never runs. Numbers are numbers and need no guard. */
export const harmless = (text: string): string => (runs.test(text) ? `'${text}` : text)

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly Cell[]) => cells.map(field).join(',')

const lines = ({ columns, rows }: Table) => [line(columns), ...rows.map(line)]

/** One table alone; several one below the other, each under its name. */
export function toCsv(tables: readonly Table[]): string {
  const [only] = tables
  const text =
    tables.length === 1 && only
      ? lines(only)
      : tables.flatMap(table => [field(table.name), ...lines(table), ''])
  return `\ufeff${text.join('\r\n')}\r\n`
}
