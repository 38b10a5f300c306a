/** Figures that a test measured, for `npm run soak`: written to the file that GREENLANE_FIGURES names, if any. */
import { appendFileSync } from 'node:fs'

export type Figure = { name: string; value: number; unit: string; limit: string }

export function report(figure: Figure): void {
  const file = process.env.GREENLANE_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`)
}
