import { expect, test } from 'vitest'
import { deviceState } from '../../kiosk/lead/device-state.ts'
import { voices } from '../../kiosk/lead/words.ts'
import type { Device } from '../../server/contract/access.ts'

const now = Date.parse('2026-06-04T02:42:00.000Z')
const before = (ms: number) => new Date(now - ms).toISOString()
const minute = 60_000

const device = (part: Partial<Device>): Device => ({
  id: 'd1',
  kind: 'kiosk',
  name: 'East gate',
  state: 'paired',
  pairedAt: before(600 * minute),
  seenAt: null,
  battery: null,
  version: null,
  printer: null,
  voice: true,
  ...part,
})
const stateOf = (part: Partial<Device>) => deviceState(device(part), now, voices.en)

test.each([
  ['waits for its code', { state: 'waiting' }, '', 'Waiting to pair'],
  ['was not heard of since the site started', {}, 'warn', 'Not heard of yet'],
  ['was paired just now', { pairedAt: before(minute) }, 'good', 'Online'],
  ['was heard of just now', { seenAt: before(0) }, 'good', 'Online'],
  ['missed two heartbeats', { seenAt: before(89_999) }, 'good', 'Online'],
  ['missed three heartbeats', { seenAt: before(90_000) }, 'warn', 'Silent for 1 min'],
  ['is silent for long', { seenAt: before(119 * minute) }, 'warn', 'Silent for 119 min'],
  ['is silent for hours', { seenAt: before(125 * minute) }, 'warn', 'Silent for 2 h'],
  ['has a clock ahead of ours', { seenAt: before(-minute) }, 'good', 'Online'],
] as const)('a device that %s', (_, part, tone, text) => {
  expect(stateOf(part)).toEqual({ tone, text })
})
