/**
 * What a scanned or typed text means. One answer for kiosk, handheld and server. What it holds is never logged and never
 * shown whole.
 */
import { readPhone } from './phone.ts'
import { readResidentId } from './resident-id.ts'
import { readTravelDocument } from './travel-document.ts'

export type Reading =
  /** Values as `POST /tickets` takes them in `identity`. A token may also be a company's own batch code. */
  | { kind: 'resident-id' | 'phone' | 'passport' | 'token'; value: string }
  /** A ticket of this site: the secret of its status page. */
  | { kind: 'ticket'; secret: string }
  | { kind: 'batch'; code: string }
  | { kind: 'unreadable'; why: 'empty' | 'too-short' | 'too-long' | 'garbled' }

/** Characters; registration and health codes are far shorter. */
export const longestScan = 512
const shortestToken = 6

/** Sites print other addresses over time, so the path alone tells; 22 signs and more carry 128 bits. */
const ticketLink = /^https?:\/\/[^/?#\s]+\/status\/([\w-]{22,64})(?:[/?#].*)?$/i
/** Written on a company's sheet as `batch:CODE`. */
const batchText = /^(?:batch|批次)\s*[:：]\s*(\S(?:.{0,62}\S)?)$/i
/** Control characters, and what stands for bytes that were no text. */
const garbled = /[\p{Cc}\u{fffd}]/u

/** What a batch's code is printed as, so that a scan of it says what it is. */
export const batchScan = (code: string): string => `batch:${code}`

export function readScan(scanned: string): Reading {
  const text = scanned.trim()
  if (text === '') return { kind: 'unreadable', why: 'empty' }
  if (text.length > longestScan) return { kind: 'unreadable', why: 'too-long' }
  if (garbled.test(text)) return { kind: 'unreadable', why: 'garbled' }
  const secret = ticketLink.exec(text)?.[1]
  if (secret) return { kind: 'ticket', secret }
  const code = batchText.exec(text)?.[1]
  if (code) return { kind: 'batch', code }
  const identity = identityOf(text, false)
  if (identity) return identity
  return text.length < shortestToken
    ? { kind: 'unreadable', why: 'too-short' }
    : { kind: 'token', value: text }
}

/** What somebody typed where an ID, a phone or a document is asked for; null if it is none of them. */
export const readTyped = (text: string): Reading | null => identityOf(text, true)

function identityOf(text: string, typed: boolean): Reading | null {
  const residentId = readResidentId(text)
  if ('value' in residentId) return { kind: 'resident-id', value: residentId.value }
  // Eighteen digits were meant to be an ID: a wrong one is no document of some other country.
  if (typed && residentId.fault !== 'digits') return null
  const phone = readPhone(text)
  if (phone) return { kind: 'phone', value: phone }
  const passport = readTravelDocument(text, typed)
  return passport ? { kind: 'passport', value: passport } : null
}
