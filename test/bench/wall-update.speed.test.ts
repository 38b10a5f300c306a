/** What one update of the wall costs the main thread, held by every run of the tests. */
import { expect, test } from 'vitest'
import { tooSlow } from './too-slow.ts'
import { wallUpdate } from './wall-update.ts'

test('an update of the wall', async () => {
  expect(await tooSlow(wallUpdate)).toEqual([])
})
