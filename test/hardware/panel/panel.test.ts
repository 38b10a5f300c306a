import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openPanelLine, type PanelContent, type PanelLine } from '../../../hardware/panel/panel-line.ts'
import { panelFrame, parsePanelTemplate } from '../../../hardware/panel/panel-template.ts'
import { createModbusPanel, createSumPanel, type VirtualPanel } from '../../../hardware/sim/virtual-panel.ts'
import { createFakeTimers, type FakeTimers } from '../support/fake-timers.ts'

const numberOf = (content: PanelContent) => (typeof content === 'string' ? content : null)
const sumKind = '{id} {hi} {lo} {sum8}'
const modbusKind = '{id} 06 00 10 {hi} {lo} {crc16}'

function templateOf(text: string) {
  const parsed = parsePanelTemplate(text)
  if ('fault' in parsed) throw new Error(parsed.fault)
  return parsed.template
}
const frame = (text: string, id: number, number: string | null, letters = {}) =>
  Buffer.from(panelFrame(templateOf(text), { id, number, letters }))
    .toString('hex')
    .toUpperCase()

describe('a template', () => {
  test.each([
    [sumKind, 5, 'A999', '0503E7EF'],
    [sumKind, 5, null, '05000005'],
    // The example of the Modbus over serial line guide: address 17, register 1, value 3.
    ['{id} 06 00 01 {hi} {lo} {crc16}', 0x11, 'A003', '1106000100039A9B'],
    ['{digits3}', 1, 'A1000', '303030'],
    ['{digits3}', 1, null, '202020'],
    ['{bcd}', 1, 'G0472', '0472'],
    ['{letter} {digits4}', 1, 'B07', '4230303037'],
  ])('%s for panel %i and %s is %s', (template, id, number, sent) => {
    expect(frame(template, id, number)).toBe(sent)
  })

  test('may write signs, and an exclusive or', () => {
    const sent = [0x02, 0x01, 0x20, 0x41, 0x30, 0x31, 0x32, 0x03]
    const xor = sent.reduce((a, b) => a ^ b, 0)
    expect(frame('02 {id} {text5} 03 {xor8}', 1, 'A012')).toBe(
      Buffer.from([...sent, xor])
        .toString('hex')
        .toUpperCase(),
    )
  })

  test('adds to the number for a letter that a panel of digits cannot show', () => {
    const letters = { G: 1000, B: 2000 }
    expect(frame(sumKind, 1, 'A012', letters)).toBe('01000C0D')
    expect(frame(sumKind, 1, 'G012', letters)).toBe(frame(sumKind, 1, 'A1012'))
    expect(frame(sumKind, 1, 'B012', letters)).toBe(frame(sumKind, 1, 'A2012'))
  })

  test.each([
    ['AA {id} {size} {words} {sum8}', '请戴好口罩', 'AA010AC7EBB4F7BAC3BFDAD5D6D3'],
    ['{words8}', '请戴', 'C7EBB4F720202020'],
    ['{words5}', '请戴好', 'C7EBB4F720'],
    ['{words3}', '𠮷a', '202020'],
    ['{size} {words}', 'A\x1b\r\nB', '03412042'],
  ])('%s for the notice %j is %s', (template, words, sent) => {
    const bytes = panelFrame(templateOf(template), { id: 1, number: null, words })
    expect(Buffer.from(bytes).toString('hex').toUpperCase()).toBe(sent)
  })

  test('never says more words than one byte can count', () => {
    const bytes = panelFrame(templateOf('{size} {words}'), { id: 1, number: null, words: '口罩'.repeat(70) })
    expect([bytes[0], bytes.length]).toEqual([254, 255])
  })

  test.each(['', '{id} {hi', '{constructor}', 'GG', '{digits}', '{text0}', '123'])('%j is refused', text => {
    expect(parsePanelTemplate(text)).toHaveProperty('fault')
  })
})

describe.each([
  ['the four-byte kind', sumKind, () => createSumPanel(5)],
  ['Modbus RTU', modbusKind, () => createModbusPanel(5, 0x10)],
] as const)('a panel of %s', (_, template, make) => {
  let timers: FakeTimers
  let panel: VirtualPanel
  let line: PanelLine
  let states: string[]

  beforeEach(async () => {
    timers = createFakeTimers()
    panel = make()
    states = []
    const parts = templateOf(template)
    line = openPanelLine({
      open: panel.open,
      timers,
      panels: [
        { id: 'other', frame: content => panelFrame(parts, { id: 4, number: numberOf(content) }) },
        { id: 'gate', frame: content => panelFrame(parts, { id: 5, number: numberOf(content) }) },
      ],
      onState: state => states.push(state),
    })
    onTestFinished(() => line.close())
    await timers.advance(100)
  })

  test('is dark until a number is called, shows it at once, and nothing of its neighbour', async () => {
    expect(panel.shown()).toBe(0)
    line.show('other', 'A007')
    line.show('gate', 'A042')
    await timers.advance(100)
    expect(panel.shown()).toBe(42)
    line.show('gate', null)
    await timers.advance(100)
    expect(panel.shown()).toBe(0)
  })

  test('that lost power shows its number again within seconds', async () => {
    line.show('gate', 'A042')
    await timers.advance(100)
    panel.restart()
    await timers.advance(5100)
    expect(panel.shown()).toBe(42)
  })

  test('unplugged shows, when it is back, what was called meanwhile', async () => {
    panel.plug(false)
    expect(states).toEqual(['ready', 'gone'])
    line.show('gate', 'A043')
    line.show('gate', 'A044')
    await timers.advance(30_000)
    panel.plug(true)
    await timers.advance(1100)
    expect(states).toEqual(['ready', 'gone', 'ready'])
    expect(panel.shown()).toBe(44)
  })

  test('is told the newest of many calls, without a backlog', async () => {
    await timers.advance(1)
    const before = panel.frames()
    for (let number = 1; number <= 200; number++) line.show('gate', `A${number}`)
    await timers.advance(100)
    expect(panel.shown()).toBe(200)
    expect(panel.frames() - before).toBeLessThan(5)
  })
})
