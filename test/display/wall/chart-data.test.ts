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
  const band = forecast(clear(300, 330))
  expect(band).toMatchObject({ from: minute(300) / 1000, to: minute(330) / 1000, isOpen: false })
  expect(band?.label).toMatch(/^queue clear \d\d:\d\d–\d\d:\d\d$/)
})

test('is open at its end where it would squeeze the day so far', () => {
  const band = forecast(clear(300, 700))
  expect(band).toMatchObject({ from: minute(300) / 1000, to: minute(337.5) / 1000, isOpen: true })
  expect(band?.label).toMatch(/^clear at \d\d:\d\d or later$/)
})

test('begins where the lines end, if it may be clear at once', () => {
  expect(forecast(clear(200, 300))?.from).toBe(minute(225) / 1000)
})

test.each<[string, Partial<Wall>]>([
  ['nobody can say', { clear: { state: 'unknown', from: null, to: null } }],
  ['it will not be clear', { clear: { state: 'never', from: null, to: null } }],
  ['calls are held', { ...clear(300, 330), held: { reason: 'rain', message: null, since: '' } }],
  ['it lies beyond what is shown', clear(600, 700)],
])('is left out while %s', (_why, more) => {
  expect(forecast(more)).toBeUndefined()
})
