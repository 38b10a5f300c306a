import { expect, test } from 'vitest'
import { countdown, duration, voices } from '../../kiosk/lead/words.ts'
import { laneName } from '../../kiosk/speech/lane-name.ts'

test.each([
  [600_000, '10:00'],
  [599_999, '10:00'],
  [61_000, '1:01'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
])('%i ms are counted down as %s', (ms, shown) => {
  expect(countdown(ms)).toBe(shown)
})

test.each([
  [59_999, 'now'],
  [60_000, '1 min'],
  [7_199_999, '119 min'],
  [7_200_000, '2 h'],
])('%i ms last %s', (ms, shown) => {
  expect(duration(voices.en, ms)).toBe(shown)
})

test('a numbered lane gets its word, one with a name keeps it', () => {
  expect(laneName(voices['zh-CN'], '3')).toBe('3 号通道')
  expect(laneName(voices.en, '3')).toBe('Lane 3')
  expect(laneName(voices.en, '门诊西侧')).toBe('门诊西侧')
})
