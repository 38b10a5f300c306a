/** A company, school or building whose members arrive together in an agreed window. */

export type Batch = {
  readonly id: string
  name: string
  /** What members show or scan at check-in. */
  code: string
  /** The window, wall ms, both ends included. */
  from: number
  to: number
  /** People announced. */
  expected: number
  /** People checked in, inside the window or not. */
  arrived: number
}
