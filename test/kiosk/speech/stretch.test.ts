import { expect, test } from 'vitest'
import { stretch } from '../../../kiosk/speech/voice/stretch.ts'

const rate = 24_000

/** A voice-like tone of so many Hz, a second long. */
const tone = (hertz: number) =>
  Float32Array.from({ length: rate }, (_, index) => {
    const at = (2 * Math.PI * hertz * index) / rate
    return 0.4 * Math.sin(at) + 0.2 * Math.sin(2 * at) + 0.1 * Math.sin(3 * at)
  })

/** Of the lowest tone, by counting upward crossings of zero. */
function pitch(samples: Float32Array): number {
  let crossings = 0
  for (let at = 1; at < samples.length; at++)
    if ((samples[at - 1] ?? 0) < 0 && (samples[at] ?? 0) >= 0) crossings++
  return (crossings * rate) / samples.length
}

const power = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)

test.each([95, 130, 220])('speech of %i Hz becomes longer and keeps its pitch and loudness', hertz => {
  const slowed = stretch(tone(hertz), rate, 0.8)
  expect(slowed.length).toBe(rate / 0.8)
  expect(Math.abs(pitch(slowed) / pitch(tone(hertz)) - 1)).toBeLessThan(0.03)
  const middle = slowed.subarray(2000, -2000)
  expect(Math.abs(power(middle) / power(tone(hertz)) - 1)).toBeLessThan(0.1)
})

test('nothing in it jumps', () => {
  const steepest = (samples: Float32Array) =>
    samples.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? sample))), 0)
  expect(steepest(stretch(tone(130), rate, 0.8).subarray(0, -1500))).toBeLessThan(2 * steepest(tone(130)))
})
