/** How soon a call is seen: three times the limits of `npm run bench`. */
import { expect, test } from 'vitest'
import { boardPaint } from './board-paint.ts'
import { tooSlow } from './too-slow.ts'

test('a call is painted on twenty boards', { timeout: 300_000 }, async () => {
  expect(await tooSlow(() => boardPaint(15))).toEqual([])
})
