// The spool on the real port code: the virtual printer behind TCP, and behind a pseudo-terminal with `serialport`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ByteStreamFactory } from '../../../hardware/port/byte-stream.ts'
import { serialPort } from '../../../hardware/port/serial-port.ts'
import { tcpPort } from '../../../hardware/port/tcp-port.ts'
import { createSpool } from '../../../hardware/printer/spool.ts'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { servePty } from '../../../hardware/sim/serve-pty.ts'
import { serveTcp } from '../../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter, type VirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import { ticketBytes } from '../support/sample-ticket.ts'

const textsOf = (printer: VirtualPrinter) =>
  printer.receipts().map(receipt => receiptText(receipt.commands).trim())

const temporaryPath = async (name: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'greenlane-port-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, name)
}

const spoolOn = (open: ByteStreamFactory) => {
  const spool = createSpool({ printers: [{ id: 'p', name: 'P', open }] })
  onTestFinished(() => spool.close())
  const submit = (id: string) => spool.submit({ id, bytes: ticketBytes(id) })
  const until = (id: string, state: string) =>
    vi.waitFor(() => expect(spool.job(id)?.state).toBe(state), { timeout: 8000, interval: 20 })
  return { spool, submit, until }
}

/** What a printer is connected by: how to open it, how to pull it out and to put it back. */
interface Connection {
  readonly open: ByteStreamFactory
  unplug(): Promise<void>
  plug(): Promise<void>
}

const overTcp = async (printer: VirtualPrinter): Promise<Connection> => {
  let service = await serveTcp(printer)
  const { port } = service
  onTestFinished(() => service.close())
  return {
    open: tcpPort({ host: '127.0.0.1', port }),
    unplug: () => service.close(),
    plug: async () => {
      service = await serveTcp(printer, { port })
    },
  }
}

const overSerial = async (printer: VirtualPrinter): Promise<Connection> => {
  const path = await temporaryPath('printer')
  let service = await servePty(printer, path)
  onTestFinished(() => service.close())
  return {
    open: serialPort({ path }),
    unplug: () => service.close(),
    plug: async () => {
      service = await servePty(printer, path)
    },
  }
}

describe.each([
  ['TCP', overTcp],
  ['a serial port', overSerial],
] as const)('over %s', (_, connect) => {
  test('tickets are printed in order and confirmed', async () => {
    const printer = createVirtualPrinter()
    const { spool, submit, until } = spoolOn((await connect(printer)).open)
    for (const id of ['A001', 'A002', 'A003']) submit(id)
    await until('A003', 'confirmed')
    expect(textsOf(printer)).toEqual(['A001', 'A002', 'A003'])
    expect(spool.printers()[0]).toMatchObject({ state: 'ready', confirmation: 'gs-h' })
  })

  test('paper out and reloaded: printed once', async () => {
    const printer = createVirtualPrinter({ knobs: { paperMm: 20 } })
    const { spool, submit, until } = spoolOn((await connect(printer)).open)
    submit('A001')
    await until('A001', 'held')
    expect(spool.job('A001')?.reason).toBe('paper-end')
    printer.set({ paperMm: 80_000 })
    await until('A001', 'confirmed')
    expect(textsOf(printer)).toEqual(['A001'])
  })

  test('unplugged while idle and put back: noticed, and the next ticket is printed', async () => {
    const printer = createVirtualPrinter()
    const { open, unplug, plug } = await connect(printer)
    const { spool, submit, until } = spoolOn(open)
    submit('A001')
    await until('A001', 'confirmed')
    await unplug()
    await vi.waitFor(() => expect(spool.printers()[0]?.state).toBe('offline'), { timeout: 2000 })
    submit('A002')
    expect(spool.job('A002')).toMatchObject({ state: 'held', reason: 'offline' })
    await plug()
    await until('A002', 'confirmed')
    expect(textsOf(printer)).toEqual(['A001', 'A002'])
  })

  test('unplugged in the middle of a ticket: unknown, and not printed again', async () => {
    const printer = createVirtualPrinter({ knobs: { paperMm: 20 } })
    const { open, unplug, plug } = await connect(printer)
    const { submit, until } = spoolOn(open)
    submit('A001')
    await until('A001', 'held')
    await unplug()
    await until('A001', 'unknown')
    printer.set({ paperMm: 80_000 })
    await plug()
    submit('A002')
    await until('A002', 'confirmed')
    expect(textsOf(printer)).toEqual(['A001', 'A002'])
  })

  test('a stream that was closed rejects what is written to it', async () => {
    const { open } = await connect(createVirtualPrinter())
    const stream = await open()
    const reasons: string[] = []
    stream.onClose(reason => reasons.push(reason))
    stream.close()
    await expect(stream.write(Uint8Array.of(1))).rejects.toThrow('closed here')
    expect(reasons).toEqual(['closed here'])
  })

  test('a second host is turned away while the first one prints', async () => {
    const { open } = await connect(createVirtualPrinter())
    const first = await open()
    const refused = await open().then(
      second => new Promise<string>(resolve => second.onClose(resolve)),
      (error: Error) => error.message,
    )
    expect(refused).toMatch(/lock|closed|ended|reset/i)
    first.close()
  })
})

describe('a device that is not there', () => {
  test('serial: the attempt is rejected', async () => {
    await expect(serialPort({ path: await temporaryPath('nothing') })()).rejects.toThrow(/No such file/)
  })

  test('TCP: the attempt is rejected', async () => {
    const service = await serveTcp(createVirtualPrinter())
    await service.close()
    await expect(tcpPort({ host: '127.0.0.1', port: service.port })()).rejects.toThrow(/ECONNREFUSED/)
  })
})
