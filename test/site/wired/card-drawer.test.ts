import { expect, test } from 'vitest'
import { createCardDrawer } from '../../../server/site/wired/card-drawer.ts'
import { createFakeTimers } from '../../hardware/support/fake-timers.ts'

const identity = (value: string) => ({ kind: 'resident-id', value }) as const

function drawerOf() {
  const timers = createFakeTimers()
  let made = 0
  return { timers, drawer: createCardDrawer(timers, () => `card-${++made}`) }
}

test('a card lies there for three minutes, for its kiosk alone', async () => {
  const { timers, drawer } = drawerOf()
  const name = drawer.put('k1', identity('1'))
  await timers.advance(179_000)
  expect(drawer.get('k1', name)).toEqual(identity('1'))
  expect(drawer.get('k2', name)).toBeNull()
  await timers.advance(1001)
  expect(drawer.get('k1', name)).toBeNull()
})

test('a kiosk has the newest twenty, whatever lies there for another', () => {
  const { drawer } = drawerOf()
  const other = drawer.put('k2', identity('other'))
  const names = Array.from({ length: 21 }, (_, index) => drawer.put('k1', identity(String(index))))
  expect(names.map(name => drawer.get('k1', name)?.value ?? null)).toEqual([
    null,
    ...Array.from({ length: 20 }, (_, index) => String(index + 1)),
  ])
  expect(drawer.get('k2', other)).toEqual(identity('other'))
})

test('a card that is put down again is the same person, for three minutes more', async () => {
  const { timers, drawer } = drawerOf()
  const name = drawer.put('k1', identity('1'))
  await timers.advance(100_000)
  expect([drawer.put('k1', identity('1')), drawer.put('k2', identity('1'))]).toEqual([name, 'card-2'])
  await timers.advance(100_000)
  expect(drawer.get('k1', name)).toEqual(identity('1'))
})

test('what was dropped, and everything at the end, is gone', () => {
  const { drawer } = drawerOf()
  const [first, second] = [drawer.put('k1', identity('1')), drawer.put('k1', identity('2'))]
  drawer.drop(first)
  expect([drawer.get('k1', first), drawer.get('k1', second)]).toEqual([null, identity('2')])
  drawer.close()
  expect(drawer.get('k1', second)).toBeNull()
})
