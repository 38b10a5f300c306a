import { expect, test } from 'vitest'
import { patience, patienceWith } from '../../../kiosk/checkin/flow/patience.ts'
import { type FlowEvent, isUntouched, type State, start } from '../../../kiosk/checkin/flow/state.ts'
import { step } from '../../../kiosk/checkin/flow/step.ts'
import { exhibits } from '../../browser/kiosk-gallery.ts'
import { go, gotTicket, home, issued, run, scan, status, take, typing } from './visit.ts'

const states: State[] = exhibits.map(({ exhibit: { screen, rest } }) => ({ ...start(home), screen, ...rest }))

test.each([
  [{ is: 'language', language: 'en' }, { language: 'en' }],
  [{ is: 'large' }, { large: true }],
  [{ is: 'contrast' }, { contrast: 'black-on-white' }],
  [{ is: 'volume', by: 1 }, { sound: { volume: 5 } }],
] as const)('%j works on every screen and keeps what was entered', (event, change) => {
  for (const state of states) {
    const fresh = { ...state, sound: start(home).sound }
    const changed = step(fresh, event, home)
    expect(changed).toMatchObject(change)
    expect(changed.screen).toBe(state.screen)
  }
})

test('help is one press away from every screen, and comes back to it', () => {
  for (const state of states) {
    const help = step(state, { is: 'help' }, home)
    expect(help.screen.at).toBe('help')
    if (state.screen.at !== 'help') expect(step(help, { is: 'back' }, home).screen).toEqual(state.screen)
  }
})

test('nothing of one person is left for the next, however they leave', () => {
  const ways: FlowEvent[] = [{ is: 'done' }, { is: 'leaving', seconds: 0 }]
  for (const state of states) {
    for (const leave of ways) {
      const changed: State = { ...state, language: 'en', large: true, sound: { volume: 3, slow: true } }
      const working = state.screen.at === 'issuing' && state.screen.failures === 0 && leave.is === 'leaving'
      if (!working) expect(step(changed, leave, home)).toEqual(start(home))
    }
  }
})

test('the voice gets louder and softer in steps and ends at silence', () => {
  const down = (times: number) =>
    run(...Array.from({ length: times }, () => ({ is: 'volume', by: -1 }) as const))
  expect([1, 4, 9].map(times => down(times).sound.volume)).toEqual([3, 0, 0])
})

test('help returns to where it was asked, with what has happened there meanwhile', () => {
  const state = run(
    { is: 'begin' },
    take,
    { is: 'help' },
    gotTicket,
    { is: 'told', id: 'h1' },
    { is: 'help' },
  )
  expect(state).toMatchObject({ screen: { at: 'help', behind: { at: 'ticket' } }, help: { is: 'told' } })
  expect(go(state, { is: 'back' }).screen).toMatchObject({ at: 'ticket' })
})

test('who comes is named once they have accepted, and help that is over may be called for again', () => {
  const told = run({ is: 'help' }, { is: 'told', id: 'h1' })
  const news = (id: string, state: 'open' | 'accepted' | 'done', byName: string | null): FlowEvent => ({
    is: 'coming',
    help: { id, state, byName },
  })
  const coming = go(told, news('h1', 'accepted', 'He'))
  expect(coming.help).toMatchObject({ is: 'told', by: 'He' })
  expect(go(told, news('h2', 'accepted', 'He'))).toEqual(told)
  expect(go(coming, news('h1', 'open', null)).help).toMatchObject({ by: null })
  const back = (state: State) => go(state, { is: 'back' }, { is: 'help' }).help
  expect(back(coming)).toMatchObject({ is: 'told', by: 'He' })
  expect(back(go(coming, news('h1', 'done', 'He')))).toEqual({ is: 'asking' })
  expect(go(start(home), { is: 'told', id: 'h1' })).toEqual(start(home))
})

test('after a minute without anybody it says that they were called again, until somebody comes', () => {
  const late = run({ is: 'help' }, { is: 'told', id: 'h1' }, { is: 'late', id: 'h1' })
  expect(late.help).toMatchObject({ late: true })
  const accepted: FlowEvent = { is: 'coming', help: { id: 'h1', state: 'accepted', byName: 'He' } }
  expect(go(late, accepted).help).toMatchObject({ late: false, by: 'He' })
  expect(
    go(run({ is: 'help' }, { is: 'told', id: 'h1' }), accepted, { is: 'late', id: 'h1' }).help,
  ).toMatchObject({
    late: false,
  })
})

test('another slip is asked for once, and again only when the last one came out', () => {
  const asked = run({ is: 'begin' }, take, gotTicket, { is: 'again' })
  const print = (state: 'sent' | 'confirmed', ticket = 't1'): FlowEvent => ({
    is: 'print',
    ticket,
    print: { state },
  })
  expect(asked.screen).toMatchObject({ again: 'asked' })
  expect(go(asked, print('sent')).screen).toMatchObject({ again: 'asked' })
  expect(go(asked, print('confirmed')).screen).toMatchObject({ again: 'ready' })
  expect(step(asked, print('confirmed', 'somebody-else'), home)).toBe(asked)
  expect(go(asked, { is: 'not-again' }).screen).toMatchObject({ again: 'refused' })
})

test('a printed ticket shows where it stands, and a missed one queues again', () => {
  const reading = run({ is: 'scan', scan: { is: 'ticket', secret: 's1' } })
  expect(reading.screen).toMatchObject({ at: 'reading', secret: 's1' })
  expect(step(reading, { is: 'standing', secret: 's2', status: status() }, home)).toBe(reading)
  const missed = go(reading, { is: 'standing', secret: 's1', status: status({ state: 'missed' }) })
  expect(missed.screen).toMatchObject({ at: 'standing', rejoin: 'ready' })
  const asked = go(missed, { is: 'rejoin' })
  expect(asked.screen).toMatchObject({ rejoin: 'asked' })
  expect(go(asked, { is: 'standing', secret: 's1', status: status() }).screen).toMatchObject({
    status: { state: 'waiting' },
    rejoin: 'ready',
  })
  expect(go(asked, { is: 'not-back' }).screen).toMatchObject({ rejoin: 'refused' })
  expect(go(reading, { is: 'unknown', secret: 's1' }).screen).toEqual({ at: 'unknown' })
})

test('nobody there: it asks, waits to be answered, and starts again', () => {
  const confirm = run({ is: 'begin' })
  const asking = go(confirm, { is: 'leaving', seconds: 20 })
  expect(asking).toMatchObject({ leaving: 20, screen: { at: 'confirm' } })
  expect(go(asking, { is: 'stay' })).toEqual(confirm)
  expect(go(asking, { is: 'leaving', seconds: 0 })).toEqual(start(home))
})

test('an untouched screen is left alone, one in another language or volume is not', () => {
  const idle = start(home)
  expect(step(idle, { is: 'leaving', seconds: 20 }, home)).toBe(idle)
  for (const touched of [
    run({ is: 'language', language: 'en' }),
    run({ is: 'volume', by: 1 }),
    run({ is: 'tune' }),
  ]) {
    expect(isUntouched(touched, home)).toBe(false)
    expect(go(touched, { is: 'leaving', seconds: 20 }).leaving).toBe(20)
  }
})

test('while the site is asked for the first time, the screen is not taken away', () => {
  const issuing = run({ is: 'begin' }, take)
  expect(step(issuing, { is: 'leaving', seconds: 0 }, home)).toBe(issuing)
  const tryingAgain = go(issuing, { is: 'unanswered', key: 'k1' })
  expect(go(tryingAgain, { is: 'leaving', seconds: 0 })).toEqual(start(home))
})

test('half-typed digits wait, and so does a number that is on no paper', () => {
  const typed = run({ is: 'begin' }, { is: 'ways' }, { is: 'type', kind: 'phone' })
  expect(patienceWith(typed)).toBe(patience.quiet)
  expect(patienceWith(go(typed, ...typing('13')))).toBe(patience.typing)
  const ticket = run(scan('one'), take, gotTicket)
  expect(
    patienceWith(go(ticket, { is: 'print', ticket: 't1', print: { state: 'held' } })),
  ).toBeGreaterThanOrEqual(60)
  expect(patienceWith(go(ticket, { is: 'print', ticket: 't1', print: { state: 'confirmed' } }))).toBe(
    patience.quiet,
  )
  expect(issued.print.state).toBe('queued')
})
