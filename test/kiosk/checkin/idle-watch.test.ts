import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patience } from '../../../kiosk/checkin/flow/patience.ts'
import { watchIdle } from '../../../kiosk/checkin/idle-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watch = () => {
  const heard: number[] = []
  const idle = watchIdle(
    seconds => heard.push(seconds),
    () => patience.quiet,
    () => Date.now(),
  )
  return { heard, idle, pass: (seconds: number) => vi.advanceTimersByTime(seconds * 1000) }
}

test('it is quiet first, then counts every second of the grace down to nothing', () => {
  const { heard, pass } = watch()
  pass(patience.quiet - 1)
  expect(heard).toEqual([])
  pass(1 + patience.grace)
  expect(heard).toEqual(Array.from({ length: patience.grace + 1 }, (_, passed) => patience.grace - passed))
})

test('a touch starts it anew, as often as somebody likes', () => {
  const { heard, idle, pass } = watch()
  for (let turn = 0; turn < 10; turn++) {
    pass(patience.quiet + 5)
    idle.touch()
  }
  expect(Math.min(...heard)).toBe(patience.grace - 5)
})

test('after the last second it begins again by itself', () => {
  const { heard, pass } = watch()
  pass(patience.quiet + patience.grace)
  heard.length = 0
  pass(patience.quiet - 1)
  expect(heard).toEqual([])
})

test('the warning lasts at least 20 s', () => {
  expect(patience.grace).toBeGreaterThanOrEqual(20)
})
