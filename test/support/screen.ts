/** A screen as it runs in a browser, without the browser: the link's own client over a real socket. */
import WebSocket from 'ws'
import { connectLive, type Live, type LiveListeners } from '../../kiosk/link/live.ts'
import type { Socket } from '../../kiosk/link/socket.ts'
import { subprotocol } from '../../server/contract/live.ts'

/** @param random 0 to 1, for how long it waits between two tries */
export function openScreen(
  url: string,
  token: string | undefined,
  on: LiveListeners,
  random: () => number,
): Live {
  const open = () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, subprotocol, {
      headers: { authorization: `Bearer ${token}` },
      handshakeTimeout: 10_000,
    })
    socket.on('error', () => {})
    return socket as unknown as Socket
  }
  return connectLive({ as: 'kiosk', on, open, random })
}
