/** Nothing is left out of the promises without need: for each exclusion, a day on which it is all that keeps them. */
import { expect, test } from 'vitest'
import type { Tally } from '../../../server/domain/state.ts'
import { EXCLUSIONS, type Exclusion, Promises } from '../support/promises.ts'
import { Site, type Watcher } from '../support/site.ts'

type Day = (watch: Watcher) => Site

/** General and green tickets, one after the other. */
function arrive(site: Site, kinds: string): void {
  for (const kind of kinds) site.issue(kind === 'G' ? { green: true } : {})
}

const DAYS: Record<Exclusion, Day> = {
  'passed-over': watch => {
    const site = new Site({ lanes: { stairs: {} }, settings: { k: 1 }, watch })
    site.issue({ needs: ['wheelchair'], green: false })
    arrive(site, 'AGAG')
    for (let i = 0; i < 4; i++) site.next('stairs')
    return site
  },
  bound: watch => {
    const site = new Site({ lanes: { 1: {}, 2: {} }, settings: { k: 1 }, watch })
    arrive(site, 'AAGAG')
    site.must({ type: 'Transfer', ticket: 't0', lane: '2' })
    for (let i = 0; i < 4; i++) site.next('1')
    return site
  },
  moved: watch => {
    const site = new Site({ settings: { k: 1, kBatch: 9 }, watch })
    const window = { from: 0, to: Number.MAX_SAFE_INTEGER }
    site.must({ type: 'RegisterBatch', id: 'b', name: 'School', code: 'S', expected: 9, ...window })
    site.issue({ batch: 'S' })
    arrive(site, 'A')
    site.next()
    site.must({ type: 'Transfer', ticket: 't1', class: 'batch' })
    arrive(site, 'AGAG')
    for (let i = 0; i < 4; i++) site.next()
    return site
  },
  'put-back': watch => {
    const site = new Site({ lanes: { 1: {}, 2: {}, 3: {} }, settings: { k: 1 }, watch })
    arrive(site, 'AGGA')
    site.next('1')
    site.next('2', {}, 'wang')
    site.next('3', { ticket: 't3' })
    site.must({ type: 'Undo' }, 'wang')
    site.next('1')
    return site
  },
  rejoined: watch => {
    const site = new Site({ settings: { k: 1 }, watch })
    arrive(site, 'A')
    site.next()
    site.miss('t0')
    arrive(site, 'GGGA')
    site.must({ type: 'Rejoin', ticket: 't0' })
    for (let i = 0; i < 3; i++) site.next()
    return site
  },
  'by-hand': watch => {
    const site = new Site({ watch })
    arrive(site, 'AGG')
    for (let i = 0; i < 2; i++) site.next('1', { class: 'green' })
    return site
  },
  'green-only-lane': watch => {
    const site = new Site({ lanes: { 1: { serves: ['green'] } }, watch })
    arrive(site, 'AGG')
    for (let i = 0; i < 2; i++) site.next()
    return site
  },
  'green-first-lane': watch => {
    const site = new Site({ lanes: { 1: { greenFirst: true } }, watch })
    arrive(site, 'AGG')
    for (let i = 0; i < 2; i++) site.next()
    return site
  },
}

/** Where such tickets are counted for the wall; calls are counted by the account of the promises. */
const TALLIED: Partial<Record<Exclusion, keyof Tally>> = {
  'passed-over': 'passedOver',
  bound: 'bound',
  moved: 'moved',
  'put-back': 'putBack',
  rejoined: 'rejoined',
}

test.each(EXCLUSIONS)('%s', exclusion => {
  const [kept, without] = [new Promises(), new Promises(exclusion)]
  const { derived, promises } = DAYS[exclusion](kept.watch).state
  const { tally } = derived
  DAYS[exclusion](without.watch)
  expect(kept.broken).toEqual([])
  for (const [other, counted] of Object.entries(TALLIED))
    expect(tally[counted]).toBe(other === exclusion ? 1 : 0)
  if (exclusion === 'by-hand') expect(promises.uncounted).toEqual({ byHand: 2, ownLane: 0 })
  if (exclusion.endsWith('-lane')) expect(promises.uncounted).toEqual({ byHand: 0, ownLane: 2 })
  expect(without.broken).toContainEqual(expect.stringMatching(/^promise 1: \d before A001/))
})
