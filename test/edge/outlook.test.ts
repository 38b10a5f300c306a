/** The waits that screens show: at most a second old, there at once for a new ticket, gone while the site is held. */
import { beforeEach, expect, test } from 'vitest'
import { createOutlook, type Outlook } from '../../server/edge/view/outlook.ts'
import { Site } from '../domain/support/site.ts'

let site: Site
let outlook: Outlook

beforeEach(() => {
  site = new Site({ lanes: { 1: {}, 2: {} } })
  for (let i = 0; i < 60; i++) site.issue()
  for (let i = 0; i < 40; i++) {
    site.next(String(1 + (i % 2)))
    site.pass(30)
  }
  outlook = createOutlook(
    () => site.state,
    () => site.now,
  )
})

test('every waiting ticket has a range of whole minutes, later ones no earlier', () => {
  const ranges = Array.from({ length: 20 }, (_, i) => outlook.estimate(site.ticket(`t${40 + i}`)))
  const tops = ranges.map(range => range?.to ?? Number.NaN)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops.at(-1)).toBeGreaterThan(8)
  for (const range of ranges) expect(range?.from).toBeLessThan(range?.to ?? 0)
  expect(outlook.estimate(site.ticket('t0'))).toBe(null)
})

test('a ticket issued within the same second is told at once, and as the next newcomer is', () => {
  expect(outlook.newcomers().general).not.toBe(null)
  const ticket = site.issue()
  expect(outlook.estimate(ticket)).not.toBe(null)
  expect(outlook.ahead(ticket)).toBe(20)
  expect(outlook.newcomers().general?.to).toBeGreaterThanOrEqual(outlook.estimate(ticket)?.to ?? Number.NaN)
})

test('waits shrink as time passes, but are worked out at most once a second', () => {
  const last = site.ticket('t59')
  const before = outlook.estimate(last)
  site.next('1')
  site.pass(0.5)
  expect(outlook.estimate(last)).toEqual(before)
  for (let i = 0; i < 10; i++) site.next(String(1 + (i % 2)))
  site.pass(0.5)
  expect(outlook.estimate(last)?.to).toBeLessThan(before?.to ?? 0)
})

test('nothing is shown while the site is held, from the very moment', () => {
  expect(outlook.estimate(site.ticket('t59'))).not.toBe(null)
  site.must({ type: 'Hold', reason: 'rain' })
  expect(outlook.estimate(site.ticket('t59'))).toBe(null)
  expect(outlook.newcomers()).toEqual({ general: null, green: null, batch: null })
})
