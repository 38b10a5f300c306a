/** SIGTERM and SIGINT end a site cleanly within 5 s, whatever its visitors and its printer do meanwhile. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listen } from '../support/live.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite } from '../support/site.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => removeDataFolder(data))

/** A printer that takes bytes and never says a word. */
async function silentPrinter() {
  const taken: Socket[] = []
  const server = createServer(socket => {
    taken.push(socket)
    socket.pause()
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return {
    port: address.port,
    close() {
      for (const socket of taken) socket.destroy()
      server.close()
    },
  }
}

/** A visitor who connects, sends this, and then only waits. */
async function visitor(url: string, text: string): Promise<Socket> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s, with TLS, idle and half-done visitors, sockets and a silent printer',
  async signal => {
    const printer = await silentPrinter()
    const printers = [{ id: 'p1', name: 'P1', kind: 'tcp', host: '127.0.0.1', port: printer.port, width: 80 }]
    await prepareSite(data, { printers })
    const site = await startSite(data, { args: ['--tls'] })
    const display = await site.pair('display')
    const reading = await listen(site.url, display.token, 'board')
    const deaf = await listen(site.url, display.token, 'board')
    deaf.socket.pause()
    for (let count = 0; count < 5; count += 1) await site.lead.post('/tickets', {})
    const visitors = await Promise.all(
      [
        '',
        '\x16',
        'GET /healthz HTTP/1.1\r\nHost: site\r\n\r\n',
        'POST /api/v1/session HTTP/1.1\r\nHost: site\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
      ].map(text => visitor(site.url, text)),
    )
    const goodbye = once(reading.socket, 'close')

    const started = performance.now()
    process.kill(site.pid, signal)
    expect(await site.stop()).toBe(0)
    // Less than the moment at which what is still open would be cut off.
    expect(performance.now() - started).toBeLessThan(4000)
    expect((await goodbye)[0]).toBe(1001)

    const again = await startSite(data)
    const { tickets } = await again.lead.get<{ tickets: object[] }>('/queue')
    expect(tickets).toHaveLength(5)
    await again.stop()
    for (const each of visitors) each.destroy()
    reading.close()
    deaf.close()
    printer.close()
  },
)
