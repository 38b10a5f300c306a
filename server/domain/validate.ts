/** Checks of command fields that the types cannot make; each names the faulty field by its path. */
import type { Fault, Refusal } from './refusal.ts'

export const whole = (path: string, value: number | undefined, min: number, max: number): Fault[] =>
  value === undefined || (Number.isInteger(value) && value >= min && value <= max)
    ? []
    : [{ path, rule: `a whole number from ${min} to ${max}` }]

export const among = <T>(path: string, values: readonly T[], allowed: readonly T[]): Fault[] =>
  values.flatMap((value, i) =>
    allowed.includes(value) ? [] : [{ path: `${path}/${i}`, rule: `one of ${allowed.join(', ')}` }],
  )

export const filled = (path: string, value: string | undefined): Fault[] =>
  value === undefined || value.trim() !== '' ? [] : [{ path, rule: 'not empty' }]

/** Undefined when there is no fault. */
export const faulty = (...faults: readonly Fault[][]): Refusal | undefined => {
  const all = faults.flat()
  return all.length === 0 ? undefined : { refused: 'invalid-input', faults: all }
}
