/** What the edge needs of reports and exports. Given by the site, which may read the journal and the vault. */
import type { DayReport, ExportKind } from '../contract/report.ts'

type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type Reports = {
  /** Of the present or latest day, or the one named; null when there is none. */
  report(day: string | undefined): Promise<DayReport | null>
  tables(kind: ExportKind, day: string | undefined): Promise<{ day: string; tables: readonly Table[] } | null>
  file(tables: readonly Table[], format: 'csv' | 'xlsx'): Promise<{ type: string; bytes: Uint8Array }>
}
