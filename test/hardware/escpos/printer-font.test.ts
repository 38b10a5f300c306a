// Which printer has which characters, held against the standards' own counts.
import { expect, test } from 'vitest'
import { isWithin, type PrinterFont, printerFonts } from '../../../hardware/escpos/printer-font.ts'

const all = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
const count = (font: PrinterFont, characters: readonly string[]) =>
  characters.filter(character => isWithin(font, character)).length

test('Han characters of each font, as many as its standard names', () => {
  const han = all(0x4e00, 0x9fa5)
  expect(printerFonts.map(font => count(font, han))).toEqual([0, 6763, 20_902, 20_902])
  expect(printerFonts.map(font => count(font, all(0x3400, 0x4db5)))).toEqual([0, 0, 0, 6582])
})

test.each([
  ['A', 'ascii'],
  ['采', 'gb2312'],
  ['─', 'gb2312'],
  ['·', 'gb2312'],
  ['樣', 'gbk'],
  ['–', 'gbk'],
  ['〇', 'gbk'],
  ['€', 'gb18030'],
  ['䶮', 'gb18030'],
])('%s needs %s at least', (character, font) => {
  const has = printerFonts.filter(each => isWithin(each, character))
  expect(has[0]).toBe(font)
})

test.each(['𠮷', '😷', 'ñ', '한', '\ue000'])('no printer has %j', character => {
  expect(isWithin('gb18030', character)).toBe(false)
})
