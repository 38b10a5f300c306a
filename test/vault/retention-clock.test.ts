import { describe, expect, test } from 'vitest'
import { createRetentionClock, type Mark } from '../../server/vault/retention-clock.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.UTC(2026, 5, 4, 8)

/** One run of a site: its monotonic clock starts anew, its wall clock says what it says. */
function run(wall: number, saved: Mark | null = null) {
  const clock = { wall, mono: 500 }
  const retention = createRetentionClock(saved, { wall: () => clock.wall, mono: () => clock.mono })
  return {
    ...retention,
    pass(ms: number) {
      clock.wall += ms
      clock.mono += ms
      return this
    },
    set(to: number) {
      clock.wall = to
      retention.now()
      return this
    },
  }
}

describe('the time for which data was kept', () => {
  test('passes with the site', () => {
    expect(
      run(start)
        .pass(5 * hour)
        .now(),
    ).toBe(5 * hour)
  })

  test('goes on while the site is off, believed after an hour', () => {
    const mark = run(start)
      .pass(10 * hour)
      .mark()
    const next = run(start + 3 * day, mark)
    expect(next.pass(hour - 1).now()).toBe(11 * hour - 1)
    expect(next.pass(1).now()).toBe(3 * day + hour)
  })

  test('loses nothing in runs of less than an hour', () => {
    let mark = run(start).mark()
    for (let at = start + day; at < start + 5 * day; at += day)
      mark = run(at, mark)
        .pass(hour / 2)
        .mark()
    expect(
      run(start + 5 * day, mark)
        .pass(hour)
        .now(),
    ).toBe(5 * day + hour)
  })

  test('is not rushed by a clock set two years ahead while the site runs, nor held up when it is set back', () => {
    const site = run(start).pass(hour)
    site.set(start + 730 * day).pass(2 * hour)
    expect(site.now()).toBe(3 * hour)
    site.set(start).pass(hour)
    expect(site.now()).toBe(4 * hour)
    const next = run(start + 2 * day, site.mark()).pass(2 * hour)
    expect(next.now()).toBe(2 * day + 2 * hour)
  })

  test('is not rushed by a site that starts two years ahead and is set right within the hour', () => {
    const mark = run(start)
      .pass(10 * hour)
      .mark()
    const next = run(start + 730 * day, mark).pass(hour / 2)
    next.set(start + 1 * day).pass(2 * hour)
    // Off for a day less the ten hours; what it ran counts, half an hour before it was set right too.
    expect(next.now()).toBeLessThanOrEqual(1 * day + 2.5 * hour)
    expect(next.now()).toBeGreaterThan(1 * day)
  })

  test('counts no time off for a computer that starts in 1970, until its clock is set', () => {
    const mark = run(start)
      .pass(10 * hour)
      .mark()
    const next = run(0, mark).pass(5 * hour)
    expect(next.now()).toBe(15 * hour)
    next.set(start + 2 * day)
    expect(next.now()).toBe(2 * day)
  })

  test('does not make fifty years of a first start in 1970', () => {
    const mark = run(0)
      .pass(10 * hour)
      .mark()
    const next = run(start, mark).pass(2 * hour)
    expect(next.now()).toBe(12 * hour)
    expect(
      run(start + 3 * day, next.mark())
        .pass(hour)
        .now(),
    ).toBe(10 * hour + 3 * day + hour)
  })

  test('never goes back', () => {
    const site = run(start).pass(hour)
    const before = site.now()
    for (const wall of [0, start + 100 * day, start - day, start]) {
      site.set(wall)
      expect(site.now()).toBeGreaterThanOrEqual(before)
    }
  })
})
