/** The kiosk's limits on a slow processor: three times those of `npm run bench`. */
import { expect, test } from 'vitest'
import { kiosk } from './kiosk.ts'
import { tooSlow } from './too-slow.ts'

test('a tap leads on, the page opens, and an idle kiosk rests', { timeout: 300_000 }, async () => {
  expect(await tooSlow(() => kiosk(3, 3))).toEqual([])
})
