/** One figure of a benchmark beside its limit. */

export type Row = {
  name: string
  value: number
  unit: string
  limit: number
  better: 'lower' | 'higher'
}

export const meets = ({ value, limit, better }: Row, slack = 1): boolean =>
  better === 'lower' ? value <= limit * slack : value >= limit / slack

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Of several runs the best value of each row: an absolute limit is met if the machine can meet it. */
export function best(runs: readonly (readonly Row[])[]): Row[] {
  const [first = []] = runs
  return first.map((row, index) => {
    const values = runs.flatMap(run => run[index]?.value ?? [])
    return { ...row, value: row.better === 'lower' ? Math.min(...values) : Math.max(...values) }
  })
}
