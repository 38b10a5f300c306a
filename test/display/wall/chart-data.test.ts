/** When the queue will be clear, as a band in the chart of arrivals: only where it can be told and seen. */
import { expect, test } from 'vitest'
import { flowChart } from '../../../display/wall/chart-data.ts'
import { speakIn } from '../../../display/wall/words.ts'
import type { Wall } from '../../../server/contract/wall.ts'
import { wallSample, wallStart } from '../../support/wall-samples.ts'

const speak = speakIn('en')
const minute = (minutes: number) => wallStart + minutes * 60_000
const clear = (from: number, to: number): Partial<Wall> => ({
  clear: {
    state: 'range',
    from: new Date(minute(from)).toISOString(),
    to: new Date(minute(to)).toISOString(),
  },
})
/** Seventeen slots, of which the last whole one began 225 minutes into the day. */
const forecast = (more: Partial<Wall>) => flowChart({ ...wallSample(5, 17), ...more }, speak).forecast

test('spans from the earliest to the latest moment, and says so', () => {
  const band = forecast(clear(300, 340))
  expect(band).toMatchObject({ from: minute(300) / 1000, to: minute(340) / 1000 })
  expect(band?.label).toMatch(/^queue clear \d\d:\d\d–\d\d:\d\d$/)
})

test('begins where the lines end, if it may be clear at once', () => {
  expect(forecast(clear(200, 300))?.from).toBe(minute(225) / 1000)
})

test.each<[string, Partial<Wall>]>([
  ['nobody can say', { clear: { state: 'unknown', from: null, to: null } }],
  ['it will not be clear', { clear: { state: 'never', from: null, to: null } }],
  ['calls are held', { ...clear(300, 340), held: { reason: 'rain', message: null, since: '' } }],
  ['it would squeeze the day so far to less than half', clear(600, 700)],
])('is left out while %s', (_why, more) => {
  expect(forecast(more)).toBeUndefined()
})
