/** The drill's own parts: agenda, counting tree, options. */
import { expect, test } from 'vitest'
import { createAgenda } from './agenda.ts'
import { readOptions, WrongOption } from './options.ts'
import { createOrderStatistics } from './order-statistics.ts'
import { perfectBadDay } from './perfect-forecaster.ts'
import { createRandom } from './random.ts'
import { mean, quantile } from './statistics.ts'

test('things happen in the order of their time, and at the same second as planned', () => {
  const agenda = createAgenda()
  const happened: string[] = []
  const random = createRandom(1, 1)
  const times = Array.from({ length: 300 }, () => Math.floor(50 * random.next()))
  times.forEach((time, i) => {
    agenda.after(time, () => happened.push(`${String(time).padStart(2, '0')}:${String(i).padStart(3, '0')}`))
  })
  while (agenda.nextAt() !== undefined) agenda.step()
  expect(happened).toHaveLength(300)
  expect(happened).toEqual(happened.toSorted())
  expect(agenda.now()).toBe(Math.max(...times))
})

test('marked numbers above any number are counted as by hand', () => {
  const random = createRandom(2, 1)
  const statistics = createOrderStatistics()
  const marked: number[] = []
  for (let i = 0; i < 3000; i++) {
    const number = 1 + Math.floor(5000 * random.next())
    statistics.mark(number)
    marked.push(number)
    const from = Math.floor(6000 * random.next())
    if (i % 10 === 0) expect(statistics.above(from)).toBe(marked.filter(each => each > from).length)
  }
})

test('random numbers have the mean and spread that were asked for', () => {
  const random = createRandom(3, 1)
  const draw = (one: () => number) => Array.from({ length: 20_000 }, one)
  expect(mean(draw(() => random.exponential(5)))).toBeCloseTo(5, 0)
  const lognormal = draw(() => random.lognormal(10, 0.4))
  expect(mean(lognormal)).toBeCloseTo(10, 0)
  expect(Math.sqrt(mean(lognormal.map(each => (each - 10) ** 2)))).toBeCloseTo(4, 0)
  expect(mean(draw(() => random.weighted([0.2, 0.8])))).toBeCloseTo(0.8, 1)
})

test('quantiles', () => {
  expect([0, 0.5, 0.9, 1].map(share => quantile([5, 1, 4, 2, 3], share))).toEqual([1, 3, 5, 5])
  expect(quantile([], 0.5)).toBeNaN()
})

test('flags change the profile, and wrong ones are named with what they take', () => {
  const options = readOptions(['--people', '600', '--hours', '6', '--lanes', '4', '--seed', '7'])
  expect(options).toMatchObject({ name: 'village', seed: 7, live: false })
  expect(options?.profile).toMatchObject({ people: 600, hours: 6, lanes: 4 })
  expect(readOptions(['--help'])).toBe(null)
  const fault = (...args: string[]) => {
    expect(() => readOptions(args)).toThrow(WrongOption)
    try {
      readOptions(args)
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return ''
  }
  expect(fault('--people', '0')).toBe('--people takes a whole number from 1 to 200000, not "0"')
  expect(fault('--people', '')).toContain('--people')
  expect(fault('--lanes', '2.5')).toContain('whole number')
  expect(fault('--profile', 'mars')).toContain('village, night, centre, rain, elders')
  expect(fault('--speed', '60')).toBe('--speed needs --live')
  expect(fault('--nonsense')).toContain('--nonsense')
})

test('a perfect forecaster has bad days where waits last together, and hardly any where each stands alone', () => {
  const together = Array.from({ length: 40 }, (_, i) => ({ issuedAt: i, seconds: 1800 }))
  const alone = together.map(({ issuedAt, seconds }) => ({ issuedAt: issuedAt * 2000, seconds }))
  const days = (waits: typeof together) => Array.from({ length: 30 }, () => waits)
  expect(perfectBadDay(days(together)).usual).toBeLessThan(0.1)
  expect(perfectBadDay(days(alone)).usual).toBeGreaterThan(0.68)
  expect(perfectBadDay(days(alone)).usual).toBeLessThan(0.78)
})
