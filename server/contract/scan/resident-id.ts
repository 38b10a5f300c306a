/**
 * The citizen identification number of GB 11643-1999, also on permits for residents from Hong Kong, Macau and Taiwan and
 * on the permanent residence card of foreigners:
 *
 *   440524 18800101 001 4
 *   region birth    seq check digit, ISO 7064 MOD 11-2
 */
import { asTyped } from './as-typed.ts'

/** A day of the calendar; months from 1. */
export type CalendarDay = { year: number; month: number; day: number }
/** `digits`: not 17 digits and a check digit. `birth`: no day of the calendar. `check`: some digit is wrong. */
export type ResidentIdFault = 'digits' | 'birth' | 'check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Of the first 17 digits. */
export const checkDigit = (digits: string): string =>
  '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11] ?? ''

function birthOf(id: string): CalendarDay | null {
  const [year = 0, month = 0, day = 0] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return year >= 1800 && isReal ? { year, month, day } : null
}

/** Reads what was typed or scanned; the value has no spaces and a capital X. */
export function readResidentId(text: string): { value: string } | { fault: ResidentIdFault } {
  const value = asTyped(text)
  if (!/^[1-9]\d{16}[\dX]$/.test(value)) return { fault: 'digits' }
  if (birthOf(value) === null) return { fault: 'birth' }
  return checkDigit(value) === value[17] ? { value } : { fault: 'check' }
}

/** Whether this person has reached `ageLine` years on `today`. The date of birth is used for this and goes nowhere else. */
export function meetsAgeLine(residentId: string, ageLine: number, today: CalendarDay): boolean {
  const birth = birthOf(residentId)
  if (birth === null) return false
  const hadBirthday = today.month > birth.month || (today.month === birth.month && today.day >= birth.day)
  return today.year - birth.year - (hadBirthday ? 0 : 1) >= ageLine
}

/** The calendar day of this machine's time zone. */
export const calendarDay = (at: Date): CalendarDay => ({
  year: at.getFullYear(),
  month: at.getMonth() + 1,
  day: at.getDate(),
})
