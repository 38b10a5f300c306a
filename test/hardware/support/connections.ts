/** Puts a simulated device where the real port code finds it: behind TCP, or on a pseudo-terminal. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ByteStreamFactory } from '../../../hardware/port/byte-stream.ts'
import { serialPort } from '../../../hardware/port/serial-port.ts'
import { tcpPort } from '../../../hardware/port/tcp-port.ts'
import { servePty } from '../../../hardware/sim/serve-pty.ts'
import { serveTcp } from '../../../hardware/sim/serve-tcp.ts'

type Device = { readonly open: ByteStreamFactory }

/** How to open it, how to pull it out and to put it back. */
export type Connection = {
  readonly open: ByteStreamFactory
  unplug(): Promise<void>
  plug(): Promise<void>
}

export async function overTcp(device: Device): Promise<Connection> {
  let service = await serveTcp(device)
  const { port } = service
  onTestFinished(() => service.close())
  return {
    open: tcpPort({ host: '127.0.0.1', port }),
    unplug: () => service.close(),
    plug: async () => {
      service = await serveTcp(device, { port })
    },
  }
}

export async function overSerial(device: Device): Promise<Connection> {
  const folder = await mkdtemp(join(tmpdir(), 'greenlane-port-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'device')
  let service = await servePty(device, path)
  onTestFinished(() => service.close())
  return {
    open: serialPort({ path }),
    unplug: () => service.close(),
    plug: async () => {
      service = await servePty(device, path)
    },
  }
}
