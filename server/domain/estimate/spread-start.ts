/**
 * Where the quantiles of every site begin: measured by the drill on 300 simulated days (seeds 1001 to 1060 of every
 * profile), other ones than those that the figures of docs/fairness.md were measured on.
 */
import type { Class } from '../words.ts'

/** Log ratios ÷ doubt that 10, 50 and 90 of 100 waits stay below. */
export type Quantiles = readonly [low: number, middle: number, high: number]

/** Per bucket of predicted wait, from the shortest. */
export const START: Readonly<Record<Class, readonly Quantiles[]>> = {
  general: [
    [-1.01, 1.17, 2.92],
    [-1.06, 0.05, 1.01],
    [-0.87, 0.07, 1.11],
    [-0.74, 0.12, 1.18],
    [-0.8, 0.04, 1.02],
  ],
  green: [
    [-3.1, 0.01, 2.55],
    [-2.04, 0.01, 1.36],
    [-1.63, -0.28, 0.93],
    [-1.51, -0.33, 0.73],
    [-1.56, -0.27, 0.92],
  ],
  batch: [
    [-1.32, 0.35, 2.28],
    [-1.38, -0.08, 0.59],
    [-1.16, 0.08, 0.78],
    [-1.14, 0.29, 0.8],
    [-1.1, 0.25, 0.77],
  ],
}
