// Scanner, card reader and panel on the real port code: over TCP, and on a pseudo-terminal with `serialport`.
import iconv from 'iconv-lite'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openPanelLine } from '../../../hardware/panel/panel-line.ts'
import { panelFrame, parsePanelTemplate } from '../../../hardware/panel/panel-template.ts'
import { openCardReader } from '../../../hardware/scanner/id-card-reader.ts'
import { openScanner } from '../../../hardware/scanner/serial-scanner.ts'
import { createVirtualCardReader } from '../../../hardware/sim/virtual-card-reader.ts'
import { createModbusPanel } from '../../../hardware/sim/virtual-panel.ts'
import { createVirtualScanner } from '../../../hardware/sim/virtual-scanner.ts'
import { overSerial, overTcp } from '../support/connections.ts'

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 })

describe.each([
  ['TCP', overTcp],
  ['a serial port', overSerial],
] as const)('over %s', (_, connect) => {
  test('a scanner is read, pulled out in the middle of a code, put back and read again', async () => {
    const scanner = createVirtualScanner()
    const { open, unplug, plug } = await connect(scanner)
    const [scans, states]: [string[], string[]] = [[], []]
    const { close } = openScanner({
      open,
      onScan: text => scans.push(text),
      onUnreadable: () => {},
      onState: state => states.push(state),
    })
    onTestFinished(close)
    await until(() => expect(states).toEqual(['ready']))
    // A socket that is open here may still be on its way to the device.
    await until(() => {
      scanner.scan('first-code\r\n')
      expect(scans).toContain('first-code')
    })
    scanner.scan('half')
    await until(() => expect(states).toContain('busy'))
    await unplug()
    await until(() => expect(states.at(-1)).toBe('gone'))
    await plug()
    await until(() => expect(states.at(-1)).toBe('ready'))
    const text = `张三 ${'7'.repeat(300)}`
    await until(() => {
      scanner.scan(Uint8Array.from(iconv.encode(`${text}\r`, 'gb18030')))
      expect(scans).toContain(text)
    })
    expect(scans.every(scan => scan === 'first-code' || scan === text)).toBe(true)
  })

  test('an ID-card reader is found, reads 1,295 bytes, goes away and comes back', async () => {
    const reader = createVirtualCardReader()
    const { open, unplug, plug } = await connect(reader)
    const [cards, states]: [string[], string[]] = [[], []]
    const { close } = openCardReader({
      open,
      onCard: ({ name, number }) => cards.push(`${name} ${number}`),
      onFailed: () => {},
      onState: state => states.push(state),
    })
    onTestFinished(close)
    await until(() => expect(states).toEqual(['gone', 'ready']))
    reader.put({ name: '张三丰', number: '11010519491231002X' })
    await until(() => expect(cards).toEqual(['张三丰 11010519491231002X']))
    await unplug()
    await until(() => expect(states.at(-1)).toBe('gone'))
    reader.put({ name: '李四', number: '440524188001010014' })
    await plug()
    await until(() => expect(cards.at(-1)).toBe('李四 440524188001010014'))
    expect(cards).toHaveLength(2)
  })

  test('a number panel shows what was called while it was away', async () => {
    const panel = createModbusPanel(5, 0x10)
    const { open, unplug, plug } = await connect(panel)
    const parsed = parsePanelTemplate('{id} 06 00 10 {hi} {lo} {crc16}')
    if ('fault' in parsed) throw new Error(parsed.fault)
    const states: string[] = []
    const line = openPanelLine({
      open,
      panels: [
        {
          id: 'p',
          frame: shown =>
            panelFrame(parsed.template, { id: 5, number: typeof shown === 'string' ? shown : null }),
        },
      ],
      onState: state => states.push(state),
    })
    onTestFinished(() => line.close())
    line.show('p', 'A041')
    await until(() => expect(panel.shown()).toBe(41))
    await unplug()
    await until(() => expect(states.at(-1)).toBe('gone'))
    line.show('p', 'A042')
    await plug()
    await until(() => expect(panel.shown()).toBe(42))
  })
})
