import { expect, test } from 'vitest'
import { type FlowEvent, isUntouched, type State, start, step } from '../../kiosk/checkin/checkin-flow.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'

const home = 'zh-CN'
const run = (...events: FlowEvent[]): State =>
  events.reduce((state, event) => step(state, event, home), start(home))

const issued: IssuedTicket = {
  ticket: {
    id: 't1',
    number: 'A001',
    class: 'general',
    state: 'waiting',
    party: 1,
    needs: [],
    language: home,
    issuedAt: '2026-06-04T02:42:07.120Z',
    lane: null,
    calls: 0,
    ahead: 0,
    estimate: null,
    admission: { state: 'in' },
  },
  statusUrl: null,
  print: { state: 'queued' },
}
const ticketEvents: FlowEvent[] = [
  { is: 'take' },
  { is: 'issue', key: 'k1' },
  { is: 'issued', key: 'k1', issued },
]

test('a number takes two taps', () => {
  expect(run(...ticketEvents).screen).toEqual({ at: 'ticket', issued, again: 'ready' })
})

test('needs are chosen and taken back, and none of them is still the green channel', () => {
  const order = (...events: FlowEvent[]) => run({ is: 'care' }, ...events, { is: 'onward' }).screen
  expect(order({ is: 'need', need: 'infant' }, { is: 'need', need: 'vision' })).toMatchObject({
    at: 'party',
    order: { green: true, needs: ['infant', 'vision'], party: 1 },
  })
  expect(order({ is: 'need', need: 'infant' }, { is: 'need', need: 'infant' })).toMatchObject({
    order: { green: true, needs: [] },
  })
})

test('a party stays between 1 and 20', () => {
  const party = (count: number) => run({ is: 'take' }, { is: 'party', party: count }).screen
  expect(party(0)).toMatchObject({ order: { party: 1 } })
  expect(party(21)).toMatchObject({ order: { party: 20 } })
})

test('a second press while the first is on its way changes nothing', () => {
  const once = run({ is: 'take' }, { is: 'issue', key: 'k1' })
  expect(step(once, { is: 'issue', key: 'k2' }, home)).toBe(once)
})

test('an attempt that was broken off keeps its key for the same order, and loses it with another', () => {
  const back = run(
    { is: 'take' },
    { is: 'issue', key: 'k1' },
    { is: 'unanswered', key: 'k1' },
    { is: 'back' },
  )
  expect(step(back, { is: 'issue', key: 'k2' }, home).screen).toMatchObject({ at: 'issuing', key: 'k1' })
  const changed = step(back, { is: 'party', party: 2 }, home)
  expect(step(changed, { is: 'issue', key: 'k2' }, home).screen).toMatchObject({ at: 'issuing', key: 'k2' })
})

test('the answer to a press that nobody waits for any more gives nobody a ticket', () => {
  const gone = run({ is: 'take' }, { is: 'issue', key: 'k1' }, { is: 'done' })
  expect(step(gone, { is: 'issued', key: 'k1', issued }, home)).toEqual(start(home))
})

test('going back leads through the questions that were asked', () => {
  const party = run({ is: 'care' }, { is: 'need', need: 'wheelchair' }, { is: 'onward' })
  const care = step(party, { is: 'back' }, home)
  expect(care.screen).toMatchObject({ at: 'care', order: { needs: ['wheelchair'] } })
  expect(step(care, { is: 'back' }, home).screen).toEqual({ at: 'idle' })
  expect(run({ is: 'take' }, { is: 'back' }).screen).toEqual({ at: 'idle' })
})

test('help returns to where it was asked, with what has happened there meanwhile', () => {
  const asking = run({ is: 'take' }, { is: 'issue', key: 'k1' }, { is: 'help' })
  const answered = [{ is: 'issued', key: 'k1', issued }, { is: 'told', id: 'h1' }, { is: 'help' }] as const
  const state = answered.reduce<State>((now, event) => step(now, event, home), asking)
  expect(state).toMatchObject({ screen: { at: 'help', behind: { at: 'ticket' } }, help: { is: 'told' } })
  expect(step(state, { is: 'back' }, home).screen).toMatchObject({ at: 'ticket' })
})

test('who comes is named once they have accepted, and help that is over may be called for again', () => {
  const told = run({ is: 'help' }, { is: 'told', id: 'h1' })
  const news = (id: string, state: 'open' | 'accepted' | 'done', byName: string | null): FlowEvent => ({
    is: 'coming',
    help: { id, state, byName },
  })
  const coming = step(told, news('h1', 'accepted', 'He'), home)
  expect(coming.help).toMatchObject({ is: 'told', by: 'He' })
  expect(step(told, news('h2', 'accepted', 'He'), home)).toEqual(told)
  expect(step(coming, news('h1', 'open', null), home).help).toMatchObject({ by: null })
  const back = (state: State) => step(step(state, { is: 'back' }, home), { is: 'help' }, home).help
  expect(back(coming)).toMatchObject({ is: 'told', by: 'He' })
  expect(back(step(coming, news('h1', 'done', 'He'), home))).toEqual({ is: 'asking' })
  expect(step(coming, { is: 'done' }, home)).toEqual(start(home))
  expect(step(start(home), { is: 'told', id: 'h1' }, home)).toEqual(start(home))
})

test('another slip is asked for once, and again only when the last one came out', () => {
  const asked = run(...ticketEvents, { is: 'again' })
  const print = (state: 'sent' | 'confirmed', ticket = 't1'): FlowEvent => ({
    is: 'print',
    ticket,
    print: { state },
  })
  expect(asked.screen).toMatchObject({ again: 'asked' })
  expect(step(asked, print('sent'), home).screen).toMatchObject({ again: 'asked' })
  expect(step(asked, print('confirmed'), home).screen).toMatchObject({ again: 'ready' })
  expect(step(asked, print('confirmed', 'somebody-else'), home)).toBe(asked)
  expect(step(asked, { is: 'not-again' }, home).screen).toMatchObject({ again: 'refused' })
})

test('language, size and contrast change on any screen, keep what was entered, and go with the person', () => {
  const state = run(
    { is: 'care' },
    { is: 'need', need: 'hearing' },
    { is: 'language', language: 'en' },
    { is: 'large' },
    { is: 'contrast' },
  )
  expect(state).toMatchObject({
    screen: { at: 'care', order: { needs: ['hearing'] } },
    language: 'en',
    large: true,
    contrast: 'black-on-white',
  })
  expect(step(state, { is: 'contrast' }, home).contrast).toBe('white-on-black')
  expect(step(state, { is: 'done' }, home)).toEqual(start(home))
})

test('nobody there: it asks, waits to be answered, and starts again', () => {
  const party = run({ is: 'take' })
  const asking = step(party, { is: 'leaving', seconds: 20 }, home)
  expect(asking).toMatchObject({ leaving: 20, screen: { at: 'party' } })
  expect(step(asking, { is: 'stay' }, home)).toEqual(party)
  expect(step(asking, { is: 'leaving', seconds: 0 }, home)).toEqual(start(home))
})

test('an untouched screen is left alone, one in another language is not', () => {
  const idle = start(home)
  expect(step(idle, { is: 'leaving', seconds: 20 }, home)).toBe(idle)
  const english = run({ is: 'language', language: 'en' })
  expect(isUntouched(english, home)).toBe(false)
  expect(step(english, { is: 'leaving', seconds: 20 }, home).leaving).toBe(20)
})

test('while the site is asked for the first time, the screen is not taken away', () => {
  const issuing = run({ is: 'take' }, { is: 'issue', key: 'k1' })
  expect(step(issuing, { is: 'leaving', seconds: 0 }, home)).toBe(issuing)
  const tryingAgain = step(issuing, { is: 'unanswered', key: 'k1' }, home)
  expect(step(tryingAgain, { is: 'leaving', seconds: 0 }, home)).toEqual(start(home))
})

test('a refusal leads back to the question, with the same key', () => {
  const refused = run(
    { is: 'take' },
    { is: 'issue', key: 'k1' },
    { is: 'refused', key: 'k1', code: 'day-closed' },
  )
  expect(refused.screen).toMatchObject({ at: 'refused', code: 'day-closed' })
  expect(step(refused, { is: 'back' }, home).screen).toMatchObject({ at: 'party', key: 'k1' })
})
