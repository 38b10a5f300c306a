// The pictures of characters as they are glyphsFile, and what happens without them.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Glyph } from '../../../hardware/escpos/glyph.ts'
import { isWithin } from '../../../hardware/escpos/printer-font.ts'
import { openGlyphs } from '../../../hardware/printer/open-glyphs.ts'
import { glyphsFile, openShippedGlyphs } from '../../../server/site/printing/shipped-glyphs.ts'

const fail = (error: unknown) => {
  throw error
}
const look = (glyph: Glyph | undefined): string => {
  const rows = Array.from({ length: 24 }, (_, row) => [...(glyph?.rows.subarray(row * 3, row * 3 + 3) ?? [])])
  return rows
    .map(bytes => bytes.map(byte => byte.toString(2).padStart(8, '0')).join(''))
    .map(row => row.replaceAll('0', '·').replaceAll('1', '█').slice(0, glyph?.width))
    .join('\n')
}

test('a rare character of a Chinese name is drawn as it looks', () => {
  const glyphs = openShippedGlyphs(fail)
  expect(look(glyphs('𠮷'))).toMatchInlineSnapshot(`
    "···········██···········
    ···········██···········
    ···········██···········
    ···········██···········
    ···██████████████████···
    ···██████████████████···
    ···········██···········
    ···········██···········
    ···········██···········
    ·██████████████████████·
    ·██████████████████████·
    ························
    ························
    ························
    ····████████████████····
    ····████████████████····
    ····██············██····
    ····██············██····
    ····██············██····
    ····██············██····
    ····██············██····
    ····████████████████····
    ····████████████████····
    ·····█············█·····"
  `)
})

test('there is one of everything that a Chinese name, sign or notice may hold', () => {
  const glyphs = openShippedGlyphs(fail)
  const drawn = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).filter(
      character => glyphs(character)?.rows.some(byte => byte !== 0) === true,
    ).length
  expect(drawn(0x21, 0x7e)).toBe(94)
  expect(drawn(0x4e00, 0x9fa5)).toBe(20_902)
  expect(drawn(0x3400, 0x4db5)).toBe(6582)
  expect(drawn(0x1f300, 0x1f64f)).toBeGreaterThan(700)
  expect(drawn(0x20000, 0x2a6df)).toBeGreaterThan(1000)
})

test('a space is room without ink', () => {
  const space = openShippedGlyphs(fail)(' ')
  expect([space?.width, space?.rows.every(byte => byte === 0)]).toEqual([12, true])
})

test('has what no printer is sure to have in both sizes, Latin half as wide', () => {
  const glyphs = openShippedGlyphs(fail)
  expect([...'A采𠮷😷'].map(character => glyphs(character)?.width)).toEqual([12, 24, 24, 24])
  expect(isWithin('gb18030', '𠮷')).toBe(false)
})

test.each([
  ['missing', undefined],
  ['no file of glyphs', 'x'.repeat(100)],
  ['cut off', ''],
])('a file that is %s is told once, and there is a picture of nothing', (_, content) => {
  const folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'glyphs.bin')
  if (content !== undefined) writeFileSync(file, content)
  const failures: unknown[] = []
  const glyphs = openGlyphs(file, error => failures.push(error))
  expect([glyphs('𠮷'), glyphs('😷')]).toEqual([undefined, undefined])
  expect(failures).toHaveLength(1)
})

test('the file is what everybody downloads: no larger than it must be', () => {
  expect(statSync(glyphsFile).size).toBeLessThan(3_500_000)
})
