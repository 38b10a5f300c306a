/** The virtual printer under a host that others wrote: the npm package `receiptio`, over TCP. */

import receiptio from 'receiptio'
import { expect, onTestFinished, test } from 'vitest'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { serveTcp } from '../../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'

/** It knows no port but 9100; this address of the loopback leaves that of others alone. */
const host = '127.93.1.7'

const setUp = async () => {
  const printer = createVirtualPrinter({ mmPerSecond: 1000, cutMs: 10 })
  const service = await serveTcp(printer, { host, port: 9100 })
  onTestFinished(() => service.close())
  return { printer, print: (text: string) => receiptio.print(text, `-d ${host} -p generic -c 42 -t 20`) }
}

test('prints for it, and it believes the status that it is told', { timeout: 40_000 }, async () => {
  const { printer, print } = await setUp()
  expect(await print('^^^A012\n\nGeneral queue | 2 people')).toBe('success')
  expect(receiptText(printer.receipts()[0]?.commands ?? [])).toContain('A012')
})

test.each([
  [{ coverOpen: true }, 'coveropen'],
  [{ paperMm: 0 }, 'paperempty'],
])('tells it of %j', { timeout: 40_000 }, async (knobs, expected) => {
  const { printer, print } = await setUp()
  printer.set(knobs)
  expect(await print('A013')).toBe(expected)
  expect(printer.receipts()).toHaveLength(0)
})
