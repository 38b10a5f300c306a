import { expect, test } from 'vitest'
import { quietNow } from '../../../display/board/quiet-now.ts'

const at = (time: string) => new Date(`2026-06-04T${time}:00`).getTime()

test.each([
  ['22:00', '06:00', '23:30', true],
  ['22:00', '06:00', '05:59', true],
  ['22:00', '06:00', '06:00', false],
  ['22:00', '06:00', '12:00', false],
  ['12:30', '13:30', '13:00', true],
  ['12:30', '13:30', '12:29', false],
])('from %s to %s, at %s: %s', (from, to, time, quiet) => {
  expect(quietNow({ from, to }, at(time))).toBe(quiet)
})

test('without hours it is never quiet', () => {
  expect(quietNow(null, at('03:00'))).toBe(false)
})
