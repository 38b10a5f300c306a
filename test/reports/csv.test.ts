/** Nothing that a spreadsheet would run gets into a file, and everything that was put in comes out. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { harmless, toCsv } from '../../server/reports/csv.ts'

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\n@x',
  '|calc',
  '%0a=1',
  '＝1',
  '－1',
  '\u00a0=1',
])('%j is shown, not run', text => {
  expect(harmless(text)).toBe(`'${text}`)
})

test.each(['A001', '李明', '3=3', 'a-b', '', '110105 19491231'])('%j stays as it is', text => {
  expect(harmless(text)).toBe(text)
})

describe('a file', () => {
  const table = {
    name: 'people',
    columns: ['number', 'name', 'minutes'],
    rows: [
      ['A001', '李, "明"\nb', 1.5],
      ['A002', '=cmd|calc', null],
    ],
  }

  test('is read back by others', () => {
    expect(parse(toCsv([table]), { bom: true })).toEqual([
      ['number', 'name', 'minutes'],
      ['A001', '李, "明"\nb', '1.5'],
      ['A002', "'=cmd|calc", ''],
    ])
  })

  test('of several tables names each', () => {
    expect(toCsv([table, { ...table, name: '=x' }])).toMatch(/^\ufeffpeople\r\nnumber,[\s\S]*\r\n\r\n'=x\r\n/)
  })

  test('keeps negative numbers, which are no text', () => {
    expect(toCsv([{ name: 'n', columns: ['difference'], rows: [[-3]] }])).toBe('\ufeffdifference\r\n-3\r\n')
  })
})
