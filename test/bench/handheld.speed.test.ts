/** The handheld's limits, over a slow link and on a slow phone. */
import { expect, test } from 'vitest'
import { handheld } from './handheld.ts'
import { tooSlow } from './too-slow.ts'

test('a press is confirmed, and the app opens, while one waits for it', { timeout: 300_000 }, async () => {
  expect(await tooSlow(() => handheld(60))).toEqual([])
})
