/** What a parameter is said as: a row of clips. A ticket's number is said digit by digit, an amount as an amount. */
import type { Language } from '../catalogue/catalogue.ts'
import { laneWords } from './lane-words.ts'

const digits = (text: string): string[] =>
  [...text].map(sign => (/\d/.test(sign) ? 'digit.' : 'letter.') + sign)

/** A whole number from 0 to 9999, as it is counted; what follows a hundred is joined as each language does. */
function amount(language: Language, value: number): string[] {
  if (value < 100) return [`number.${value}`]
  const unit = value < 1000 ? 100 : 1000
  const rest = value % unit
  return [`number.${value - rest}`, ...(rest === 0 ? [] : remainder(language, rest, unit))]
}

function remainder(language: Language, rest: number, unit: number): string[] {
  if (language === 'en') return rest < 100 ? ['word.and', ...amount(language, rest)] : amount(language, rest)
  const skipped = rest < unit / 10 ? ['digit.0'] : []
  if (rest < 10) return [...skipped, `digit.${rest}`]
  // 一百一十二, never 一百十二.
  return [...skipped, ...(rest < 20 ? ['digit.1'] : []), ...amount(language, rest)]
}

/** The name of a place in known words, longest first; null if one is not known. */
function place(language: Language, name: string): string[] | null {
  const said: string[] = []
  for (let at = 0; at < name.length; ) {
    const rest = name.slice(at)
    const run = /^(\d{1,3}|[A-Za-z])/.exec(rest)?.[0]
    const word = longestWord(rest)
    if (run) said.push(...(/\d/.test(run) ? ordinal(language, run) : digits(run.toUpperCase())))
    else if (word) said.push(word.clip)
    else if (!/^\s/.test(rest)) return null
    at += run?.length ?? word?.length ?? 1
  }
  return said
}

function longestWord(text: string): { clip: string; length: number } | null {
  const fitting = laneWords.flatMap(([clip, written]) =>
    written.filter(word => text.startsWith(word)).map(word => ({ clip, length: word.length })),
  )
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null
}

/** 二号, where an amount would be 两. */
const ordinal = (language: Language, value: string): string[] =>
  Number(value) < 10 ? [`digit.${Number(value)}`] : amount(language, Number(value))

/**
 * A number is an amount (0 to 9999, whole); a text is a ticket's number (A012), a time of day (10:40), or the number or
 * name of a lane. Null if there are no clips for it.
 */
export function spell(language: Language, value: string | number): string[] | null {
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 0 && value <= 9999 ? amount(language, value) : null
  if (/^[A-Z]\d{2,5}$/.test(value)) return digits(value)
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value)
  if (time) return [`hour.${Number(time[1])}`, `minute.${Number(time[2])}`]
  return value.trim() === '' ? null : place(language, value)
}
