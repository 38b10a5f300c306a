/** The account of the promises says what the independent checker says, on honest days and on bent ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from '../../../server/domain/event.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import { judge } from '../../../server/domain/figures/judge.ts'
import { must } from '../../../server/domain/lookup.ts'
import type { Recorded } from '../../../server/domain/recorded.ts'
import { initialState, type State } from '../../../server/domain/state.ts'
import { anyDay, DAYS, type Happening, live, newDay } from '../support/day.ts'
import { Promises } from '../support/promises.ts'
import { Site } from '../support/site.ts'

const days = (check: (day: Happening[]) => void, seed: number) =>
  fc.assert(fc.property(anyDay, check), { numRuns: Math.max(150, Math.ceil(DAYS / 4)), seed })

/** Calls by hand pass for calls by the rule, which breaks what the promises say of the rule. */
const handsAsRule = (event: Event): Event =>
  event.type === 'TicketCalled' ? { ...event, by: 'rule' } : event

/** The site claims to let a green overtake only every ninth general, and does so much more often. */
const strictK = (event: Event): Event => {
  if (event.type !== 'SettingsChanged') return event
  return { ...event, settings: { ...event.settings, k: 9 } }
}

type Judged = { readonly number: string; readonly kept: boolean; readonly checker: boolean }

/** Whether the checker has named the number as one before which too many were called. */
const named = (broken: readonly string[], promise: string, number: string): boolean =>
  broken.some(text => text.startsWith(promise) && text.includes(` before ${number}, ${NAMED[promise]}`))

const NAMED: Readonly<Record<string, string>> = { 'promise 1': 'n=', 'promise 3': 'm=' }

function replay(records: readonly Recorded[], bend: (event: Event) => Event) {
  const state: State = initialState()
  const checker = new Promises()
  const judged: Record<'overtaken' | 'delay', Judged[]> = { overtaken: [], delay: [] }
  for (const record of records) {
    const bent = { ...record, event: bend(record.event) }
    checker.watch(state, bent)
    if (bent.event.type === 'TicketCalled') {
      const { number } = bent.event
      for (const [promise, kept] of judge(state, must(state.tickets, bent.event.ticket))) {
        const word = promise === 'overtaken' ? 'promise 1' : 'promise 3'
        if (promise !== 'order')
          judged[promise].push({ number, kept, checker: !named(checker.broken, word, number) })
      }
    }
    evolve(state, bent)
  }
  return { state, checker, judged }
}

test('a green that came between some calls and their undo is promised what it would be without them', () => {
  const site = new Site({ lanes: { 1: {}, 2: {} }, settings: { k: 1 } })
  for (let i = 0; i < 3; i++) site.issue()
  site.next('1', { count: 3 })
  site.issue({ green: true })
  site.must({ type: 'Undo' })
  expect(site.ticket('t3').promised).toMatchObject({ calls: { stairs: 0 }, generals: 0 })
  site.next('2')
  expect(site.ticket('t3').state).toBe('called')
  expect(site.state.promises.verdicts.delay).toEqual({ kept: 1, broken: 0 })
})

test('what it is promised stays so when an older action on it is taken back afterwards', () => {
  const site = new Site({ lanes: { 1: {}, 2: {} }, settings: { k: 1 } })
  for (let i = 0; i < 3; i++) site.issue()
  site.next('1', { count: 3 }, 'wang')
  site.issue({ green: true })
  site.must({ type: 'Transfer', ticket: 't3', lane: '2' })
  site.must({ type: 'Undo' }, 'wang')
  site.must({ type: 'Undo' })
  expect(site.ticket('t3').promised).toMatchObject({ calls: { stairs: 0 }, generals: 0 })
})

test.each([
  ['calls by hand that pass for calls by the rule', handsAsRule, 7_002],
  ['a k that the calls do not keep to', strictK, 7_003],
])('the same tickets are found on bent days: %s', { timeout: 600_000 }, (_name, bend, seed) => {
  let [broken, orders] = [0, 0]
  const differ: string[] = []
  days(day => {
    const site = newDay()
    live(
      site,
      day.filter(([kind]) => kind !== 'undo'),
    )
    const { state, checker, judged } = replay(site.records, bend)
    for (const { number, kept, checker: keptToo } of judged.overtaken) {
      if (kept !== keptToo) differ.push(`${number} ${kept}`)
      if (!kept) broken += 1
    }
    // The checker lets whoever comes to wait anywhere count as ahead; the account only those who really are.
    for (const { number, kept, checker: keptToo } of judged.delay) {
      if (kept && !keptToo) differ.push(`${number} ${kept}`)
      if (!keptToo) broken += 1
    }
    const late = checker.broken.filter(text => text.startsWith('promise 2')).map(text => text.split(' ')[2])
    orders += late.length
    expect(state.promises.verdicts.order.broken).toBe(new Set(late).size)
  }, seed)
  expect(differ).toEqual([])
  expect(broken + orders).toBeGreaterThan(10)
})
