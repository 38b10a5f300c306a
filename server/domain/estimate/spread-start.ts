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
    [-0.53, 0.12, 0.86],
    [-1.3, -0.02, 1.11],
    [-1.15, 0.02, 1.28],
    [-0.98, 0.1, 1.39],
    [-1.03, 0.01, 1.15],
  ],
  green: [
    [-0.8, -0.05, 0.64],
    [-1.53, -0.08, 0.88],
    [-1.39, -0.27, 0.71],
    [-1.31, -0.3, 0.54],
    [-1.3, -0.23, 0.74],
  ],
  batch: [
    [-1.04, 0.09, 1.11],
    [-2.13, -0.54, 1.5],
    [-2.34, -0.17, 1.78],
    [-1.9, 0.45, 3.29],
    [-1.34, 0.12, 1.9],
  ],
}
