import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Entry,
  erased,
  isWhole,
  lookedAt,
  newEntry,
  pressed,
  typedIn,
} from '../../../kiosk/checkin/flow/entry.ts'
import { isElder, scanOf, tailOf, wiredScan } from '../../../kiosk/checkin/flow/papers.ts'

const type = (entry: Entry, text: string) => [...text].reduce(pressed, entry)

test('a number fills its parts one after the other, and no key is lost or counted twice', () => {
  const entry = type(newEntry('phone'), '13800138000')
  expect(entry).toMatchObject({ groups: ['138', '0013', '8000'], at: 2, fault: null })
  expect(isWhole(entry)).toBe(true)
  expect(pressed(entry, '9')).toBe(entry)
})

test('the last digit tells whether it can be right, and the digits stay', () => {
  expect(type(newEntry('resident-id'), '11010519491231002X')).toMatchObject({ fault: null })
  expect(type(newEntry('resident-id'), '110105194912310021')).toMatchObject({ fault: 'checksum' })
  expect(type(newEntry('phone'), '23800138000')).toMatchObject({ fault: 'form' })
})

test('one wrong digit in an earlier part is mended without typing the rest again', () => {
  const wrong = type(newEntry('resident-id'), '11010619491231002X')
  const looked = lookedAt(wrong, 0)
  const mended = pressed(erased(looked), '5')
  expect(mended).toMatchObject({ groups: ['110105', '19491231', '002X'], fault: null })
  expect(isWhole(mended)).toBe(true)
  expect(isWhole(erased(looked))).toBe(false)
})

test('X is only ever the last', () => {
  expect(typedIn(type(newEntry('resident-id'), '1X'))).toBe('1')
})

test('erasing goes back through all parts and ends with nothing', () => {
  const key = fc.constantFrom(...'0123456789', '<')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), keys => {
      const entry = keys.reduce(
        (now, each) => (each === '<' ? erased(now) : pressed(now, each)),
        newEntry('phone'),
      )
      const expected = keys.reduce(
        (text, each) => (each === '<' ? text.slice(0, -1) : (text + each).slice(0, 11)),
        '',
      )
      expect(typedIn(entry)).toBe(expected)
    }),
  )
})

const on = (day: string) => new Date(`${day}T12:00`)

test('the age line is reached on the birthday itself', () => {
  const elder = (day: string) => isElder('resident-id', '11010519491231002X', 60, on(day))
  expect(['2009-12-30', '2009-12-31', '2010-01-01'].map(elder)).toEqual([false, true, true])
})

test('a scan becomes somebody of whom the kiosk shows an end and no age', () => {
  const now = on('2026-06-04')
  expect(scanOf('11010519491231002X', 60, now)).toEqual({
    is: 'person',
    person: {
      identity: { kind: 'resident-id', value: '11010519491231002X' },
      mark: { kind: 'card', name: null, tail: '002X' },
    },
    elder: true,
  })
  expect(scanOf('a-registration-code', 60, now)).toMatchObject({
    elder: false,
    person: { mark: { tail: '' } },
  })
  expect(scanOf('batch:ACME', 60, now)).toEqual({ is: 'batch', code: 'ACME' })
  expect(scanOf('http://site.test/status/K3vq8yQ2tR6mZx0pLw9sHd', 60, now)).toMatchObject({ is: 'ticket' })
  expect(scanOf('?', 60, now)).toEqual({ is: 'unread' })
})

test('a card in a reader brings a masked name, and its number stays with the site', () => {
  const read = { kind: 'id-card', reader: 'r1', card: 'card-7', name: '梁*', ageLineMet: true } as const
  expect(wiredScan(read, 60, on('2026-06-04'))).toEqual({
    is: 'person',
    person: { identity: { kind: 'card', value: 'card-7' }, mark: { kind: 'card', name: '梁*', tail: '' } },
    elder: true,
  })
})

test('never more than a third of a number is shown', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      text => 3 * tailOf(text === '' ? ' ' : text).length <= Math.max(text.length, 3),
    ),
  )
  expect(tailOf('440524188001010014')).toBe('0014')
})
