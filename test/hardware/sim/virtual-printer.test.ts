// The virtual printer by itself: its speed, its faults and its answers, with time moved by hand.
import { describe, expect, test } from 'vitest'
import { createReplyParser, type Reply } from '../../../hardware/escpos/parse-replies.ts'
import { readStatusReplies, type StatusRequest } from '../../../hardware/escpos/printer-status.ts'
import { confirmRequest, paperStatusRequest, statusRequest } from '../../../hardware/escpos/requests.ts'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { createVirtualPrinter, type VirtualPrinterOptions } from '../../../hardware/sim/virtual-printer.ts'
import { createFakeTimers } from '../support/fake-timers.ts'
import { ticketBytes } from '../support/sample-ticket.ts'

const connect = async (options: VirtualPrinterOptions = {}) => {
  const timers = createFakeTimers()
  const printer = createVirtualPrinter({ timers, ...options })
  const stream = await printer.open()
  const parser = createReplyParser()
  const replies: Reply[] = []
  stream.onData(bytes => replies.push(...parser.push(bytes)))
  const closed: string[] = []
  stream.onClose(reason => closed.push(reason))
  const texts = () => printer.receipts().map(receipt => receiptText(receipt.commands).trim())
  const ask = async (which: StatusRequest) => {
    await stream.write(statusRequest(which))
    await timers.advance(50)
    const reply = replies.splice(0).find(found => found.kind === 'status')
    return reply && readStatusReplies(new Map([[which, reply.byte]]))
  }
  return { timers, printer, stream, replies, closed, texts, ask }
}

describe('speed', () => {
  test('bytes take their time at 9600 baud, the paper at 150 mm/s, the blade 250 ms', async () => {
    const { timers, stream, texts } = await connect({ baudRate: 9600 })
    const ticket = ticketBytes('A012')
    await stream.write(ticket)
    const lineMs = (ticket.length * 10) / 9.6
    // 144 dots of number and 4 lines of 30 dots, 8 dots a mm.
    const paperMs = ((144 + 120) / 8 / 150) * 1000
    await timers.advance(paperMs - 1)
    expect(texts()).toEqual([])
    await timers.advance(lineMs + 1)
    expect(texts()).toEqual(['A012'])
  })

  test('GS ( H is answered when the ticket has been cut, GS r after what came before it', async () => {
    const { timers, stream, replies, texts } = await connect()
    await stream.write(ticketBytes('A012'))
    await stream.write(confirmRequest('AB12'))
    await stream.write(paperStatusRequest())
    await timers.advance(300)
    expect(texts()).toEqual(['A012'])
    expect(replies).toEqual([])
    await timers.advance(300)
    expect(replies).toEqual([{ kind: 'confirmed', id: 'AB12' }, { kind: 'paper-status' }])
  })

  test('an instant printer has printed before the write returns', async () => {
    const { stream, texts } = await connect({ baudRate: Infinity, mmPerSecond: Infinity, cutMs: 0 })
    await stream.write(ticketBytes('A012'))
    expect(texts()).toEqual(['A012'])
  })
})

describe('faults', () => {
  test('paper that ends in the middle: the rest comes out after reloading, once', async () => {
    const { timers, printer, stream, replies, texts, ask } = await connect({ knobs: { paperMm: 20 } })
    await stream.write(ticketBytes('A012'))
    await stream.write(confirmRequest('AB12'))
    await timers.advance(5000)
    expect(texts()).toEqual([])
    expect(replies).toEqual([])
    expect(await ask(4)).toEqual({ faults: new Set(['paper-end']), paperLow: true })
    printer.set({ paperMm: 80_000 })
    await timers.advance(1000)
    expect(texts()).toEqual(['A012'])
    expect(replies).toEqual([{ kind: 'confirmed', id: 'AB12' }])
  })

  test('an open cover stops printing, and is told even then', async () => {
    const { timers, printer, stream, texts, ask } = await connect()
    printer.set({ coverOpen: true })
    await stream.write(ticketBytes('A012'))
    await timers.advance(1000)
    expect(texts()).toEqual([])
    expect((await ask(1))?.faults).toEqual(new Set(['offline']))
    expect((await ask(2))?.faults).toEqual(new Set(['cover-open']))
    printer.set({ coverOpen: false })
    await timers.advance(1000)
    expect(texts()).toEqual(['A012'])
  })

  test('a stuck blade is noticed at the cut and not before', async () => {
    const { timers, printer, stream, texts, ask } = await connect({ knobs: { cutterStuck: true } })
    expect((await ask(3))?.faults).toEqual(new Set())
    await stream.write(ticketBytes('A012'))
    await timers.advance(1000)
    expect((await ask(3))?.faults).toEqual(new Set(['cutter']))
    expect(texts()).toEqual([])
    printer.set({ cutterStuck: false })
    await timers.advance(1000)
    expect(texts()).toEqual(['A012'])
  })

  test('switched off: silent, and what waited in its buffer is forgotten', async () => {
    const { timers, printer, stream, texts, ask, closed } = await connect({ knobs: { coverOpen: true } })
    await stream.write(ticketBytes('A012'))
    await timers.advance(1000)
    printer.set({ power: false, coverOpen: false })
    expect(await ask(1)).toBeUndefined()
    printer.set({ power: true })
    await stream.write(ticketBytes('A013'))
    await timers.advance(5000)
    expect(texts()).toEqual(['A013'])
    expect(closed).toEqual([])
  })

  test('switched off in the middle of a ticket: the next one follows on the same strip of paper', async () => {
    const { timers, printer, stream, texts } = await connect()
    await stream.write(ticketBytes('A012'))
    await timers.advance(100)
    printer.set({ power: false })
    printer.set({ power: true })
    await stream.write(ticketBytes('A013'))
    await timers.advance(5000)
    expect(texts()).toEqual(['A012\nA013'])
  })

  test('unplugged: the connection breaks, and none can be made until it is back', async () => {
    const { printer, stream, closed } = await connect()
    printer.set({ plugged: false })
    expect(closed).toEqual(['unplugged'])
    await expect(stream.write(ticketBytes('A012'))).rejects.toThrow('closed')
    await expect(printer.open()).rejects.toThrow('unplugged')
    printer.set({ plugged: true })
    await expect(printer.open()).resolves.toBeDefined()
  })

  test('takes one host at a time', async () => {
    const { printer } = await connect()
    await expect(printer.open()).rejects.toThrow('in use')
  })
})

describe('flow control', () => {
  test('XOFF before the buffer is full, XON when there is room; a host that heeds them loses nothing', async () => {
    const { timers, printer, stream, replies, texts } = await connect({ bufferBytes: 512 })
    printer.set({ coverOpen: true })
    for (let n = 0; !replies.some(reply => reply.kind === 'xoff'); n += 1) {
      await stream.write(ticketBytes(`A${n}`))
      await timers.advance(20)
    }
    const sent = replies.length
    printer.set({ coverOpen: false })
    await timers.advance(60_000)
    expect(replies.slice(sent)).toEqual([{ kind: 'xon' }])
    expect(texts().length).toBeGreaterThan(10)
    expect(printer.lostBytes()).toBe(0)
  })

  test('a host that ignores XOFF loses bytes', async () => {
    const { timers, printer, stream } = await connect({ bufferBytes: 512, knobs: { coverOpen: true } })
    await stream.write(new Uint8Array(600))
    await timers.advance(1000)
    expect(printer.lostBytes()).toBe(600 - 512)
  })
})

describe('models', () => {
  test('a clone knows no GS ( H and does not see that paper runs low', async () => {
    const { timers, stream, replies, ask } = await connect({ model: 'clone', knobs: { paperMm: 1000 } })
    await stream.write(confirmRequest('AB12'))
    await stream.write(paperStatusRequest())
    await timers.advance(50)
    expect(replies.splice(0)).toEqual([{ kind: 'paper-status' }])
    expect((await ask(4))?.paperLow).toBe(false)
  })

  test('automatic status: now, and whenever it changes', async () => {
    const { timers, printer, stream, replies } = await connect()
    await stream.write(Uint8Array.of(0x1d, 0x61, 0x0f))
    await timers.advance(50)
    printer.set({ coverOpen: true })
    await timers.advance(50)
    expect(replies).toEqual([
      { kind: 'automatic-status', status: { faults: new Set(), paperLow: false } },
      { kind: 'automatic-status', status: { faults: new Set(['cover-open', 'offline']), paperLow: false } },
    ])
  })
})

test('the newest receipts are kept, listeners hear of each one', async () => {
  const { printer, stream } = await connect({
    baudRate: Infinity,
    mmPerSecond: Infinity,
    cutMs: 0,
    keep: 3,
    now: () => 1_663_480_800_000,
  })
  const heard: number[] = []
  const stop = printer.onReceipt(receipt => heard.push(receipt.index))
  for (let n = 1; n <= 5; n += 1) await stream.write(ticketBytes(`A00${n}`))
  stop()
  await stream.write(ticketBytes('A006'))
  expect(heard).toEqual([1, 2, 3, 4, 5])
  expect(printer.receipts().map(receipt => receipt.index)).toEqual([4, 5, 6])
  expect(printer.receipts()[0]?.printedAt).toBe(1_663_480_800_000)
  expect(printer.receipts()[0]?.svg).toContain('<title>A004</title>')
})
