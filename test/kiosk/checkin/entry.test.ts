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
import { hasReached, isPhone, isResidentId, tailOf } from '../../../kiosk/checkin/flow/papers.ts'

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

test('the examples of the standard are right, and any other check digit is wrong', () => {
  for (const id of ['11010519491231002X', '440524188001010014']) {
    expect(isResidentId(id)).toBe(true)
    const others = [...'0123456789X'].filter(digit => digit !== id.at(-1))
    for (const digit of others) expect(isResidentId(id.slice(0, 17) + digit)).toBe(false)
  }
  expect(isResidentId('110105194913310025')).toBe(false)
})

test('phone numbers of the mainland, Hong Kong and Macau', () => {
  expect(['13800138000', '91234567', '66123456'].map(isPhone)).toEqual([true, true, true])
  expect(['12800138000', '1380013800', '11234567', ''].map(isPhone)).toEqual([false, false, false, false])
})

test('the age line is reached on the birthday itself', () => {
  const on = (day: string) => hasReached('11010519491231002X', 60, new Date(`${day}T12:00`))
  expect([on('2009-12-30'), on('2009-12-31'), on('2010-01-01')]).toEqual([false, true, true])
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
