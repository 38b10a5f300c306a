/** The limits of the server and its rules, held by every run of the tests. */
import { expect, test } from 'vitest'
import { fullDay, load } from './load.ts'
import { printed } from './printing.ts'
import { road } from './road.ts'
import { rules } from './rules.ts'
import { tooSlow } from './too-slow.ts'

test('check-in, calls and memory', { timeout: 300_000 }, async () => {
  expect(await tooSlow(() => road(2000, 300))).toEqual([])
})

test('printing', { timeout: 120_000 }, async () => {
  expect(await tooSlow(() => printed(300))).toEqual([])
})

test('many at once, beside what the machine does without us', { timeout: 300_000 }, async () => {
  expect(await tooSlow(() => load({ seconds: 2, presses: 20 }))).toEqual([])
})

test('a full day: its restart and its memory', { timeout: 300_000 }, async () => {
  expect(await tooSlow(fullDay)).toEqual([])
})

test('the rules', { timeout: 300_000 }, async () => {
  expect(await tooSlow(rules)).toEqual([])
})
