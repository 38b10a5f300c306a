/** What may be typed at the kiosk, and when it cannot be right. Called while it is typed. */
import { readPhone } from '../../../server/contract/scan/phone.ts'
import { readResidentId } from '../../../server/contract/scan/resident-id.ts'

export type EntryKind = 'phone' | 'resident-id' | 'passport' | 'batch'
/** `checksum` and `form`: it cannot be right; `unknown`: the site has no such code. */
export type EntryFault = 'checksum' | 'form' | 'unknown'

/** Why what was typed cannot be right, or null. */
export function faultIn(kind: EntryKind, text: string): EntryFault | null {
  if (kind === 'resident-id') return 'value' in readResidentId(text) ? null : 'checksum'
  if (kind === 'phone') return readPhone(text) === null ? 'form' : null
  return text.length >= fewest[kind] ? null : 'form'
}

/** Fewest characters that can be a whole entry; a Hong Kong phone number has 8 digits. */
export const fewest: Record<EntryKind, number> = { phone: 8, 'resident-id': 18, passport: 5, batch: 1 }
