/** Lowest of the link's three layers (socket → connection → collection): one WebSocket that is used once. */
import type { revoked, subprotocol } from '../../server/contract/live.ts'
import type { As } from './api.ts'

/** The part of WebSocket that the link uses. */
export type Socket = Pick<WebSocket, 'send' | 'close'> & {
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
}

export type OpenSocket = (as: As) => Socket

/** Spelled out again, because importing the contract's values would carry its schemas into every bundle. */
const protocol: typeof subprotocol = 'greenlane.v1'
export const revokedCode: typeof revoked = 4401

export const openSocket: OpenSocket = as => {
  const address = new URL(`/api/v1/live?as=${as}`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return new WebSocket(address, protocol) as Socket
}
