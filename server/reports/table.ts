/** A table as every export is made of: a name, what its columns are called, and rows of plain values. */

export type Cell = string | number | null

export type Table = {
  /** Also the name of its sheet: at most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
