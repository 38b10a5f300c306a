import { expect, test } from 'vitest'
import { isUntouched, type State, start } from '../../../kiosk/checkin/flow/state.ts'
import { step } from '../../../kiosk/checkin/flow/step.ts'
import { go, gotTicket, home, issued, onward, person, run, scan, scanned, take, typing } from './visit.ts'

const order = (state: State) => ('order' in state.screen ? state.screen.order : null)

test('a scan and one tap give a number', () => {
  expect(run(scan('one'), take, gotTicket).screen).toEqual({
    at: 'ticket',
    issued,
    again: 'ready',
    was: 'new',
  })
})

test('without papers it takes two taps', () => {
  expect(run({ is: 'begin' }, take, gotTicket).screen).toMatchObject({ at: 'ticket' })
})

test('whoever reached the age line is offered both queues, and either choice gives the number', () => {
  const offer = run(scan('one', true), take)
  expect(offer.screen.at).toBe('offer')
  for (const green of [true, false]) {
    const chosen = go(offer, { is: 'choose', green, key: 'k1' })
    expect(chosen.screen).toMatchObject({ at: 'issuing', order: { green }, key: 'k1' })
    expect(go(chosen, gotTicket).screen.at).toBe('ticket')
  }
})

test('nobody else is asked, and the choice is asked for once', () => {
  expect(run(scan('one'), take).screen.at).toBe('issuing')
  const again = run(scan('one', true), take, { is: 'choose', green: false, key: 'k1' }, { is: 'back' }, take)
  expect(again.screen).toMatchObject({ at: 'issuing', order: { green: false }, key: 'k1' })
})

test('an elder who comes along counts as well', () => {
  expect(run(scan('one'), scan('two', true), take).screen.at).toBe('offer')
})

test('care from the first screen is the green channel; later it is offered', () => {
  expect(run({ is: 'care' }, { is: 'need', need: 'infant' }, onward, take).screen).toMatchObject({
    at: 'issuing',
    order: { needs: ['infant'], green: true },
  })
  expect(
    run(scan('one'), { is: 'care' }, { is: 'need', need: 'hearing' }, onward, take).screen,
  ).toMatchObject({
    at: 'offer',
    order: { needs: ['hearing'], green: null },
  })
})

test('needs are chosen and taken back', () => {
  const need = { is: 'need', need: 'vision' } as const
  expect(order(run({ is: 'care' }, need))?.needs).toEqual(['vision'])
  expect(order(run({ is: 'care' }, need, need))?.needs).toEqual([])
})

test('stairs are asked about where they are in the way, and only then', () => {
  const stairs = { is: 'onward', stairs: true } as const
  const inChair = run({ is: 'care' }, { is: 'need', need: 'wheelchair' })
  expect(go(inChair, stairs).screen.at).toBe('access')
  expect(go(inChair, onward).screen.at).toBe('confirm')
  expect(run({ is: 'care' }, { is: 'need', need: 'infant' }, stairs).screen.at).toBe('confirm')
  const asked = go(inChair, stairs, { is: 'access', access: 'downstairs' }, take)
  expect(asked.screen).toMatchObject({ at: 'issuing', order: { access: 'downstairs', green: true } })
  expect(
    order(go(inChair, stairs, { is: 'access', access: 'help-up' }, { is: 'care' }, onward))?.access,
  ).toBeNull()
})

test('another card makes it a family, the same card changes nothing', () => {
  const one = run(scan('one'))
  expect(step(one, scan('one'), home)).toBe(one)
  const family = go(one, scan('two'), { is: 'child' }, { is: 'more' })
  expect(family.screen).toMatchObject({ at: 'family' })
  expect(order(family)?.others.map(({ mark }) => mark.kind)).toEqual(['code', 'child', 'none'])
  expect(step(family, scan('two'), home)).toBe(family)
  expect(order(go(family, { is: 'less' }))?.others).toHaveLength(2)
  expect(go(family, take).screen.at).toBe('issuing')
})

test('the counter takes away those who are only counted before those who were scanned', () => {
  const both = run(scan('one'), { is: 'more' }, scan('two'), { is: 'back' }, { is: 'less' })
  expect(order(both)?.others).toEqual([person('two')])
})

test('a party stays between 1 and 20', () => {
  const many = run({ is: 'begin' }, ...Array.from({ length: 30 }, () => ({ is: 'more' }) as const))
  expect(order(many)?.others).toHaveLength(19)
  expect(order(go(many, scan('late'), scan('later')))?.others).toHaveLength(19)
  expect(order(run({ is: 'begin' }, { is: 'less' }))?.others).toEqual([])
})

test('a number is typed, checked, kept for correction, and then known', () => {
  const half = run(
    { is: 'begin' },
    { is: 'ways' },
    { is: 'type', kind: 'resident-id' },
    ...typing('11010519491231002'),
  )
  const wrong = go(half, { is: 'key', key: '3' })
  expect(wrong.screen).toMatchObject({ entry: { fault: 'checksum', groups: ['110105', '19491231', '0023'] } })
  expect(go(wrong, { is: 'typed', elder: false }).screen.at).toBe('typing')
  const right = go(wrong, { is: 'erase' }, { is: 'key', key: 'X' }, { is: 'typed', elder: true })
  expect(right.screen).toMatchObject({
    at: 'confirm',
    order: { first: { identity: { kind: 'resident-id', value: '11010519491231002X' } }, offer: true },
  })
})

test('a code that the site does not know comes back to be corrected', () => {
  const typed = run({ is: 'begin' }, { is: 'ways' }, { is: 'type', kind: 'batch' }, ...typing('ACME'), {
    is: 'typed',
    elder: false,
  })
  expect(order(typed)?.batch).toBe('ACME')
  const refused = go(typed, take, { is: 'refused', key: 'k1', code: 'not-found' })
  expect(refused.screen).toMatchObject({ at: 'typing', entry: { groups: ['ACME'], fault: 'unknown' } })
  expect(order(refused)?.batch).toBeNull()
  expect(go(refused, { is: 'back' }, take).screen.at).toBe('issuing')
})

test('a typed number that has a ticket is told that number and nothing else', () => {
  const known = { number: 'A007', state: 'waiting' } as const
  expect(run({ is: 'begin' }, take, { is: 'known', key: 'k1', ticket: known }).screen).toEqual({
    at: 'known',
    ticket: known,
  })
})

test('a second press while the first is on its way changes nothing', () => {
  const once = run({ is: 'begin' }, take)
  expect(step(once, { is: 'take', key: 'k2' }, home)).toBe(once)
})

test('an attempt that was broken off keeps its key for the same order, and loses it with another', () => {
  const back = run({ is: 'begin' }, take, { is: 'unanswered', key: 'k1' }, { is: 'back' })
  const other = { is: 'take', key: 'k2' } as const
  expect(go(back, other).screen).toMatchObject({ at: 'issuing', key: 'k1' })
  expect(go(back, { is: 'more' }, other).screen).toMatchObject({ at: 'issuing', key: 'k2' })
})

test('the answer to a press that nobody waits for any more gives nobody a ticket', () => {
  const gone = run({ is: 'begin' }, take, { is: 'done' })
  expect(step(gone, gotTicket, home)).toEqual(start(home))
})

test('back leads through the questions that were asked', () => {
  const typed = run({ is: 'begin' }, { is: 'ways' }, { is: 'type', kind: 'phone' })
  const places: string[] = []
  for (let state = typed; state.screen.at !== 'idle'; state = go(state, { is: 'back' }))
    places.push(state.screen.at)
  expect(places).toEqual(['typing', 'ways', 'confirm'])
  expect(run({ is: 'care' }, { is: 'back' }).screen.at).toBe('idle')
  expect(run(scan('one'), { is: 'care' }, { is: 'back' }).screen.at).toBe('confirm')
})

test('a refusal leads back to the question, with the same key', () => {
  const refused = run({ is: 'begin' }, take, { is: 'refused', key: 'k1', code: 'day-closed' })
  expect(refused.screen).toMatchObject({ at: 'refused', code: 'day-closed' })
  expect(go(refused, { is: 'back' }).screen).toMatchObject({ at: 'confirm', key: 'k1' })
})

test('what cannot be read is said for a while, and never in the middle of a question', () => {
  const unread = run(scanned({ is: 'unread' }))
  expect(unread.screen).toEqual({ at: 'idle', unread: true })
  expect(go(unread, { is: 'reread' }).screen).toEqual({ at: 'idle', unread: false })
  expect(isUntouched(unread, home)).toBe(true)
  const confirm = run(scan('one'))
  expect(step(confirm, scanned({ is: 'unread' }), home)).toBe(confirm)
})

test('whoever scans while a number still stands there is the next person, in the site’s language', () => {
  const english = run({ is: 'language', language: 'en' }, { is: 'large' }, scan('one'), take, gotTicket)
  const next = go(english, scan('two'))
  expect(next).toMatchObject({
    screen: { at: 'confirm', order: { first: person('two') } },
    language: home,
    large: false,
  })
  expect(order(next)?.others).toEqual([])
})
