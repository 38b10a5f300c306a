import { expect, test } from 'vitest'
import { clauses, phrases } from '../../kiosk/kit/phrase.ts'

test('a line breaks between words and never strands a particle or a punctuation mark', () => {
  expect(phrases('打印机出了点问题，您的号码照样有效。')).toEqual([
    '打印机',
    '出了点',
    '问题，',
    '您的',
    '号码',
    '照样',
    '有效。',
  ])
})

test('a number stays with what it counts', () => {
  expect(phrases('大约 10–14 分钟')).toEqual(['大约 ', '10–14 分钟'])
})

test('pieces put together are the text', () => {
  const text = '听到“嘀”一声即可（约 3 秒），请到 3 号通道！'
  expect(phrases(text).join('')).toBe(text)
})

test('clauses end where a reader pauses, not inside a time or an address', () => {
  expect(clauses('请坐绿色座椅休息，会先叫您的号')).toEqual(['请坐绿色座椅休息，', '会先叫您的号'])
  expect(clauses('Take a seat. Come back at 10:42')).toEqual(['Take a seat.', 'Come back at 10:42'])
})
