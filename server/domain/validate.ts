/** Checks of command fields that the types cannot make; each names the faulty field by its path. */
import type { Fault, Refusal } from './refusal.ts'

type Faults = readonly Fault[]

/** One for all: nearly every command is asked for some, and nearly none has any. */
const NONE: Faults = []

export const whole = (path: string, value: number | undefined, min: number, max: number): Faults =>
  value === undefined || (Number.isInteger(value) && value >= min && value <= max)
    ? NONE
    : [{ path, rule: `a whole number from ${min} to ${max}` }]

export const among = <T>(path: string, values: readonly T[], allowed: readonly T[]): Faults =>
  values.every(value => allowed.includes(value))
    ? NONE
    : values.flatMap((value, i) =>
        allowed.includes(value) ? [] : [{ path: `${path}/${i}`, rule: `one of ${allowed.join(', ')}` }],
      )

export const oneOf = <T>(path: string, value: T | undefined, allowed: readonly T[]): Faults =>
  value === undefined || allowed.includes(value) ? NONE : [{ path, rule: `one of ${allowed.join(', ')}` }]

export const filled = (path: string, value: string | undefined): Faults =>
  value === undefined || value.trim() !== '' ? NONE : [{ path, rule: 'not empty' }]

/** Undefined when there is no fault. */
export const faulty = (...faults: readonly Faults[]): Refusal | undefined =>
  faults.every(each => each.length === 0) ? undefined : { refused: 'invalid-input', faults: faults.flat() }
