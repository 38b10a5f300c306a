/** How a pairing code reaches its device: read aloud, as a link, or scanned. Used by device-code.ts. */
import type { DeviceKind } from '../../server/contract/words.ts'
import { screenOf } from '../link/pairing.ts'

/** `ABCD EFGH`: eight characters are remembered as two times four. */
export const grouped = (code: string): string => code.replace(/^(.{4})/, '$1 ')

/** `site` is the address of this page, since that is one that works. */
export const pairingLink = (site: string, kind: DeviceKind, code: string): string =>
  new URL(`${screenOf[kind]}?pair=${code}`, site).href

/** Whether only this very computer reaches that address. */
export function isLocal(site: string): boolean {
  const { hostname } = new URL(site)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
