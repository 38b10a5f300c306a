import { expect, it, test } from 'vitest'
import { spell } from '../../../kiosk/speech/spoken/spell.ts'
import { voiceBook } from '../../../kiosk/speech/spoken/voice-book.ts'

const languages = ['zh-CN', 'zh-HK', 'en'] as const

/** What is heard, in words. */
const heard = (language: (typeof languages)[number], value: string | number) =>
  spell(language, value)?.map(clip => voiceBook(language).clips.get(clip) ?? `(no clip ${clip})`)

test.each([
  ['A103', 'A 一 零 三', 'A one zero three'],
  ['G012', 'G 零 一 二', 'G zero one two'],
  ['A1000', 'A 一 零 零 零', 'A one zero zero zero'],
])('a ticket’s number is said digit by digit: %s', (number, chinese, english) => {
  expect(heard('zh-CN', number)?.join(' ')).toBe(chinese)
  expect(heard('zh-HK', number)?.join(' ')).toBe(chinese)
  expect(heard('en', number)?.join(' ')).toBe(english)
})

test.each([
  [0, '零', 'zero'],
  [2, '两', 'two'],
  [10, '十', 'ten'],
  [22, '二十二', 'twenty two'],
  [100, '一百', 'one hundred'],
  [102, '一百零二', 'one hundred and two'],
  [110, '一百一十', 'one hundred and ten'],
  [119, '一百一十九', 'one hundred and nineteen'],
  [250, '二百五十', 'two hundred and fifty'],
  [1000, '一千', 'one thousand'],
  [1008, '一千零八', 'one thousand and eight'],
  [2015, '两千零一十五', 'two thousand and fifteen'],
  [3140, '三千一百四十', 'three thousand one hundred and forty'],
])('an amount is said as an amount: %i', (amount, chinese, english) => {
  expect(heard('zh-CN', amount)?.join('')).toBe(chinese)
  expect(heard('en', amount)?.join(' ')).toBe(english)
})

test.each([
  ['2', '二', 'two'],
  ['10', '十', 'ten'],
  ['12', '十二', 'twelve'],
  ['B', 'B', 'B'],
  ['东门', '东门', 'east gate'],
  ['東門', '东门', 'east gate'],
  ['A区 3 号窗口', 'A区三号窗口', 'A area three number window'],
  ['二号楼', undefined, undefined],
])('a lane is said by its number or its words: %s', (lane, chinese, english) => {
  expect(heard('zh-CN', lane)?.join('')).toBe(chinese)
  expect(heard('en', lane)?.join(' ')).toBe(english)
})

test('a time of day is said as one', () => {
  expect(heard('zh-CN', '10:40')?.join('')).toBe('十点四十分')
  expect(heard('zh-CN', '02:05')?.join('')).toBe('两点零五分')
  expect(heard('en', '14:00')?.join(' ')).toBe('fourteen o’clock')
})

it('has no clip for what nobody can say', () => {
  expect([
    spell('en', 'Zoë'),
    spell('en', -1),
    spell('en', 1.5),
    spell('en', 10_000),
    spell('en', ''),
  ]).toEqual([null, null, null, null, null])
})

test('every amount, number and time has its clips in every language', () => {
  const values = [
    ...Array.from({ length: 10_000 }, (_, value) => value),
    ...Array.from({ length: 1440 }, (_, minute) => {
      const two = (part: number) => String(part).padStart(2, '0')
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
    }),
    ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}0123456789`.slice(0, 5)),
  ]
  for (const language of languages) {
    const { clips } = voiceBook(language)
    expect(values.filter(value => !spell(language, value)?.every(clip => clips.has(clip)))).toEqual([])
  }
})
