/** Passports and travel permits by their numbers. Called by whatever reads a scan or a typed document. */
import { asTyped } from './as-typed.ts'

/**
 * Forms that hardly anything else has, so that a scan may be taken for one: passports of China, Hong Kong and Macau,
 * the home return permit (with or without its issue number), permits to Hong Kong, Macau and Taiwan.
 */
const known = /^(?:[DEGKPS]\d{8}|(?:E[A-Z]|KJ|M[AB]|C[A-Z])\d{7}|[CLTW]\d{8}|[HM]\d{8}(?:\d{2})?)$/
/** The number of any document that is typed: letters and digits, at least four digits (ICAO 9303 allows nine signs). */
const any = /^(?=(?:.*\d){4})[A-Z\d]{5,12}$/

/** The number as printed on it, or null. `typed`: somebody says that it is one, so that any country's will do. */
export function readTravelDocument(text: string, typed: boolean): string | null {
  const value = asTyped(text).replace(/[()]/g, '')
  return (typed ? any : known).test(value) ? value : null
}
