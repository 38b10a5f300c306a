// Puts a simulated device on a pseudo-terminal, so that the real serial port code can open it. Needs `socat`.
import { spawn } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import type { ByteStreamFactory } from '../port/byte-stream.ts'

export interface PtyService {
  /** The link that stands for the serial device. */
  readonly path: string
  /** Removes the device, as pulling its plug does. */
  close(): Promise<void>
}

/** What socat writes when the terminal and its link exist. */
const ready = 'starting data transfer loop'

/** `path` is where the link is made. Rejects when socat is missing or cannot make it. */
export const servePty = (device: { readonly open: ByteStreamFactory }, path: string): Promise<PtyService> =>
  new Promise((resolve, reject) => {
    // -b 64: small pieces, as a serial line delivers them. -d -d: says on stderr when it is ready.
    const socat = spawn('socat', ['-d', '-d', '-b', '64', `pty,raw,echo=0,link=${path}`, 'stdio'])
    const ended = new Promise<void>(done => socat.once('exit', () => done()))
    const fail = (error: Error) => {
      socat.kill()
      reject(error)
    }

    const attach = async (): Promise<PtyService> => {
      // Held open, or socat would end when the first host closes its port. Nothing is ever read from it.
      const terminal = openSync(path, constants.O_RDWR | constants.O_NOCTTY)
      void ended.then(() => closeSync(terminal))
      const line = await device.open()
      line.onData(bytes => socat.stdin.write(bytes))
      line.onClose(() => socat.kill())
      socat.stdout.on('data', (bytes: Uint8Array) => void line.write(bytes).catch(() => {}))
      void ended.then(() => line.close())
      return {
        path,
        async close() {
          socat.kill()
          await ended
        },
      }
    }

    let log = ''
    socat.stderr.on('data', (bytes: Uint8Array) => {
      if (log.includes(ready)) return
      log += new TextDecoder().decode(bytes)
      if (log.includes(ready)) attach().then(resolve, fail)
    })
    // A reply to a host that is gone.
    socat.stdin.on('error', () => {})
    socat.once('error', fail)
    socat.once('exit', code => reject(new Error(`socat ended with ${code}: ${log.trim()}`)))
  })
