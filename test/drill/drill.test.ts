/** A drilled day: the same for the same seed, true to its profile, and no promise broken. */
import { expect, test } from 'vitest'
import { toSnapshot } from '../../server/domain/snapshot.ts'
import { Site } from '../domain/support/site.ts'
import { drillRules } from './drill-rules.ts'
import { observePromises } from './observe-promises.ts'
import { isProfile, PROFILES, type Profile } from './profiles.ts'
import { residentsOf } from './residents.ts'

const blank = { seq: 0, wall: 0, mono: 0, boot: '', actor: null, device: null }

const small: Profile = { ...PROFILES.rain, people: 400, hours: 3 }

const textOf = (seed: number) => {
  const { state, observed } = drillRules(small, seed)
  return { state: toSnapshot(state), report: JSON.stringify(observed.report()) }
}

test('the same seed gives the same day, to the byte; another seed another day', () => {
  expect(textOf(1)).toEqual(textOf(1))
  expect(textOf(2).report).not.toBe(textOf(1).report)
})

test.each(Object.keys(PROFILES).filter(isProfile))('%s: everybody is served and every promise kept', name => {
  const profile = PROFILES[name]
  const { observed, state } = drillRules(profile, 11)
  const { people, misses, rejoins, promises, lanes, waits } = observed.report()
  expect(people).toBeGreaterThan(0.95 * profile.people)
  expect(misses).toBeGreaterThan(rejoins)
  const { overtaken, greenFirst, greenDelay } = promises
  expect([overtaken, greenFirst, greenDelay].map(each => each.broken)).toEqual([0, 0, 0])
  expect(overtaken.kept).toBeGreaterThan(500)
  expect(overtaken.atBound).toBeGreaterThan(0)
  expect(greenDelay.kept).toBeGreaterThan(50)
  expect(lanes).toHaveLength(profile.lanes)
  for (const { busy, open } of lanes) expect(busy / open).toBeGreaterThan(0.7)
  expect(waits.batch === undefined).toBe(profile.batches === 0)
  const waiting = [...state.tickets.values()].filter(ticket => ticket.state === 'waiting')
  expect(waiting).toEqual([])
})

test('a broken promise is seen', () => {
  const { promises, watch } = observePromises()
  const site = new Site({ lanes: { 1: {} } })
  const after = (done: () => void) => {
    const from = site.records.length
    done()
    for (const record of site.records.slice(from)) watch(site.state, record)
  }
  after(() => site.issue({ green: true }))
  after(() => site.next())
  after(() => site.issue({ green: true }))
  after(() => site.issue())
  const called = site.must({ type: 'CallNext', lane: '1', ticket: 't2' })
  expect(site.ticket('t1').state).toBe('waiting')
  // A rule that called the later number would have recorded this.
  for (const event of called) {
    if (event.type === 'TicketCalled') watch(site.state, { ...blank, event: { ...event, by: 'rule' } })
  }
  expect(promises.greenFirst).toEqual({ kept: 1, broken: 1 })
})

test('residents come in order, and as many as the profile says', () => {
  const residents = residentsOf(PROFILES.village, 3)
  const people = residents.reduce((sum, each) => sum + each.party, 0)
  expect(people).toBeGreaterThanOrEqual(PROFILES.village.people)
  expect(people).toBeLessThan(PROFILES.village.people + 5)
  expect(residents.map(each => each.at)).toEqual(residents.map(each => each.at).toSorted((a, b) => a - b))
  const green = residents.filter(each => each.green).length / residents.length
  expect(green).toBeCloseTo(0.1, 1)
})
