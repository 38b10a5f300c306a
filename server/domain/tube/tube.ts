/** One tube of pooled samples: who is in it, in order. */

export type Tube = {
  readonly id: string
  /** Never used before, on any day. */
  readonly barcode: string
  readonly lane: string
  /** How many people it takes: the lane's pool, or 1 when opened for a single. */
  readonly size: number
  state: 'open' | 'sealed'
  bound: readonly Binding[]
  /** Somebody has counted what is in it, and nobody was bound, moved or taken back since. */
  counted: boolean
  /** `seq` of the latest event on this tube. */
  rev: number
}

export type Binding = {
  readonly ticket: string
  /** Which of the party, from 0. */
  readonly person: number
}

/** One tube whose recorded and physical counts differ; null: not recorded, or not found. */
export type TubeDifference = {
  readonly barcode: string
  readonly recorded: number | null
  readonly counted: number | null
}
