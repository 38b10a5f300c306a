/** A wall as a busy site tells it, the same for the same arguments: for tests of the screen alone. */
import type { Wall, WallAlert, WallLane, WallSlot } from '../../server/contract/wall.ts'

const SLOT = 900_000
export const wallStart = Date.UTC(2026, 5, 4, 1)

const minute = (minutes: number) => new Date(wallStart + minutes * 60_000).toISOString()

function slot(i: number): WallSlot {
  const rush = Math.round(120 + 60 * Math.sin(i / 5))
  const median = 8 + 5 * Math.sin((i - 3) / 5)
  return {
    at: new Date(wallStart + i * SLOT).toISOString(),
    arrived: rush,
    sampled: Math.max(0, rush - 15 + (i % 4) * 6),
    missed: i % 3,
    waits: {
      general: { median, ninety: median * 1.5 },
      green: { median: 1.2, ninety: 2.4 },
      batch: { median: null, ninety: null },
    },
  }
}

const lane = (i: number): WallLane => ({
  id: String(i),
  name: String(i),
  state: i === 5 ? 'paused' : i > 8 ? 'closed' : 'open',
  stepFree: i < 3,
  reason: i === 5 ? '换防护服' : null,
  since: minute(200),
  now: i === 5 || i > 8 ? [] : [{ number: `A${1100 + i}`, class: 'general' }],
  perHour: i > 8 ? null : 130 + i,
  sampled: i * 40,
  atItSince: i === 5 || i > 8 ? null : minute(i * 17),
})

const alerts: WallAlert[] = [
  { kind: 'assistance', what: 'wheelchair', count: 1, since: minute(253) },
  { kind: 'rotation', lane: '1', since: minute(17) },
  { kind: 'paper', name: '东门' },
]

/** `step` moves every figure a little, as one update after another does. */
export function wallSample(lanes: number, slots: number, step = 0): Wall {
  return {
    seq: 1000 + step,
    day: { id: 'day-1', openedAt: minute(0) },
    held: null,
    arrived: 1290 + step,
    sampled: 1204 + step,
    missed: 12,
    cancelled: 3,
    expected: { from: 2950, to: 3150 },
    quarter: { arrived: 188, sampled: 171 },
    waiting: {
      general: { people: 71 + (step % 9), oldest: minute(238) },
      green: { people: 6, oldest: minute(253) },
      batch: { people: 9, oldest: minute(240) },
    },
    waits: {
      general: { median: 11.2, ninety: 16.1 },
      green: { median: 1.1, ninety: 2.2 },
      batch: { median: null, ninety: null },
    },
    promises: {
      overtaken: { kept: 1000 + step, broken: 0 },
      order: { kept: 1204 + step, broken: 0 },
      delay: { kept: 204, broken: 0 },
      notCovered: { passedOver: 1, bound: 0, moved: 2, putBack: 0, rejoined: 4 },
      uncounted: { byHand: 3, ownLane: 0 },
    },
    slots: Array.from({ length: slots }, (_, i) => slot(i)).map((each, i) =>
      i === slots - 1 ? { ...each, sampled: each.sampled + (step % 7) } : each,
    ),
    clear: { state: 'range', from: minute(320), to: minute(350) },
    oneMore: { state: 'range', from: minute(275), to: minute(295) },
    catchUp: { state: 'at', at: minute(290) },
    lanes: Array.from({ length: lanes }, (_, i) => lane(i + 1)),
    admission: [{ class: 'general', from: 'A1180', to: 'A1201' }],
    area: { inside: 60, outside: 31, capacity: 60 },
    assistance: { open: 1, underWay: 1, oldest: minute(253), medianSeconds: 22 },
    incidents: 0,
    printers: [{ name: '东门', state: 'ready', paperLow: true, waiting: 0 }],
    handhelds: [
      { name: '1', battery: 0.62, seenAt: minute(254) },
      { name: '2', battery: null, seenAt: minute(254) },
    ],
    tubes: { opened: 122, people: 1204 },
    staffHours: 31.4,
    alerts,
  }
}
