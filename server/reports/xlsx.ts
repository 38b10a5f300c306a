/** Tables as a workbook of one sheet each. Its cells are typed, so that text is never run as a formula. */
import type { Buffer } from 'node:buffer'
import type { Cell, Table } from './table.ts'

/** Characters; a column is as wide as its longest cell up to this. */
const widest = 40

const width = ({ columns, rows }: Table, at: number) =>
  Math.min(widest, 2 + Math.max(...[columns, ...rows].map(row => visible(row[at] ?? null))))

/** Han glyphs are twice as wide as Latin letters. */
const visible = (cell: Cell) =>
  [...String(cell ?? '')].reduce((all, letter) => all + (letter > '\u2e80' ? 2 : 1), 0)

const cell = (value: Cell) =>
  value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

/** The library is loaded only when somebody asks for a workbook. */
export async function toXlsx(tables: readonly Table[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return writeXlsxFile(
    tables.map(table => ({
      sheet: table.name,
      columns: table.columns.map((_, at) => ({ width: width(table, at) })),
      stickyRowsCount: 1,
      data: [table.columns.map(heading), ...table.rows.map(row => row.map(cell))],
    })),
  ).toBuffer()
}
