import iconv from 'iconv-lite'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openScanner } from '../../../hardware/scanner/serial-scanner.ts'
import { createVirtualScanner, type VirtualScanner } from '../../../hardware/sim/virtual-scanner.ts'
import { createFakeTimers, type FakeTimers } from '../support/fake-timers.ts'

let timers: FakeTimers
let scanner: VirtualScanner
let scans: string[]
let unreadable: number
let states: string[]

beforeEach(async () => {
  timers = createFakeTimers()
  scanner = createVirtualScanner()
  scans = []
  states = []
  unreadable = 0
  const { close } = openScanner({
    open: scanner.open,
    timers,
    onScan: text => scans.push(text),
    onUnreadable() {
      unreadable += 1
    },
    onState: state => states.push(state),
  })
  onTestFinished(close)
  await timers.advance(0)
})

describe('what is sent', () => {
  test.each(['\r', '\n', '\r\n', '\t', '\u0003', '\0'])('ends in %j', ending => {
    scanner.scan(`440524188001010014${ending}`)
    expect(scans).toEqual(['440524188001010014'])
  })

  test('ends in a silence where the scanner adds nothing', async () => {
    scanner.scan('\u0002token-77')
    expect(scans).toEqual([])
    await timers.advance(100)
    expect(scans).toEqual(['token-77'])
  })

  test('arrives in pieces, inside a Chinese character too', () => {
    scanner.scan('粤康码-7788\r\n', 1)
    expect(scans).toEqual(['粤康码-7788'])
  })

  test('is read as GB18030 where it is no UTF-8', () => {
    scanner.scan(iconv.encode('张三丰𠮷 17\r', 'gb18030'), 3)
    expect(scans).toEqual(['张三丰𠮷 17'])
  })

  test('is told as unreadable if it is no text, or longer than any code, and the next one is read', async () => {
    scanner.scan(Uint8Array.of(0xff, 0xff, 0xff, 0x0d))
    expect(unreadable).toBe(1)
    await timers.advance(2000)
    scanner.scan(`${'9'.repeat(5000)}\r`)
    expect(unreadable).toBe(2)
    scanner.scan('next-1\r')
    scanner.scan('\r\n')
    expect(scans).toEqual(['next-1'])
    expect(unreadable).toBe(2)
  })

  test('is told as unreadable once while it is held before a scanner on a stand', async () => {
    for (let time = 0; time < 5; time += 1) {
      scanner.scan(Uint8Array.of(0xff, 0xff, 0xff, 0x0d))
      await timers.advance(500)
    }
    expect(unreadable).toBe(1)
  })

  test('several codes in one go are several scans', () => {
    scanner.scan('code-1\rcode-2\r\ncode-3\r')
    expect(scans).toEqual(['code-1', 'code-2', 'code-3'])
  })
})

test('a code held before the scanner is one scan; shown again later it is another', async () => {
  for (let times = 0; times < 20; times++) {
    scanner.scan('code-1\r')
    await timers.advance(300)
  }
  expect(scans).toEqual(['code-1'])
  await timers.advance(2000)
  scanner.scan('code-1\r')
  scanner.scan('code-2\r')
  expect(scans).toEqual(['code-1', 'code-1', 'code-2'])
})

test('is busy in the middle of a scan and ready after it', async () => {
  expect(states).toEqual(['ready'])
  scanner.scan('half')
  expect(states).toEqual(['ready', 'busy'])
  scanner.scan(' done\r')
  expect(states).toEqual(['ready', 'busy', 'ready'])
})

test('unplugged and put back: gone at once, ready within a second, half a code forgotten', async () => {
  scanner.scan('half')
  scanner.plug(false)
  expect(states.at(-1)).toBe('gone')
  await timers.advance(60_000)
  scanner.plug(true)
  await timers.advance(1000)
  expect(states.at(-1)).toBe('ready')
  scanner.scan('whole-1\r')
  expect(scans).toEqual(['whole-1'])
})

test('two hundred plugs and pulls at random lose no scan that was sent while it was plugged in', async () => {
  for (let round = 0; round < 200; round++) {
    scanner.plug(false)
    await timers.advance((round * 37) % 900)
    scanner.plug(true)
    await timers.advance(1001)
    scanner.scan(`round-${round}\r`)
  }
  expect(scans).toEqual(Array.from({ length: 200 }, (_, round) => `round-${round}`))
})
