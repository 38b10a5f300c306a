/** What may be asked of tubes. */

export type OpenTube = {
  readonly type: 'OpenTube'
  readonly id: string
  readonly lane: string
  readonly barcode: string
  /** For one person alone. */
  readonly single?: boolean
}
export type SealTube = { readonly type: 'SealTube'; readonly tube: string }
/** Somebody was recorded in the wrong tube. */
export type CorrectTube = {
  readonly type: 'CorrectTube'
  readonly tube: string
  readonly ticket: string
  readonly person: number
  readonly to: string
  readonly reason: string
}
/** What was counted by hand. */
export type ReconcileTubes = {
  readonly type: 'ReconcileTubes'
  readonly counted: readonly { readonly barcode: string; readonly people: number }[]
  /** Only the tubes of this lane; undefined: of the whole site. */
  readonly lane?: string
}

export type TubeCommand = OpenTube | SealTube | CorrectTube | ReconcileTubes
