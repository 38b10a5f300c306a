/**
 * One spelling for each identity, so that the same person is recognised whether a card was scanned, a number typed with
 * spaces, or a roster imported. Called before an identity becomes a digest.
 */
import type { Identity } from '../ticket.ts'
import { asTyped } from './as-typed.ts'
import { readPhone } from './phone.ts'

export function canonicalValue(kind: Identity['kind'], value: string): string {
  switch (kind) {
    case 'phone':
      return readPhone(value) ?? asTyped(value)
    case 'resident-id':
    case 'passport':
      return asTyped(value)
    default:
      return value.trim()
  }
}
