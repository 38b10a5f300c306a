import { expect, test } from 'vitest'
import { type Candidate, choosePrinter } from '../../../hardware/printer/choose-printer.ts'

/** "a free, b busy@desk": three printers in short. */
const parse = (text: string): Candidate[] =>
  text.split(', ').map(each => {
    const [id = '', ...more] = each.split(' ')
    const rest = more.join(' ')
    const [state, place] = rest.replace('mute ', '').split('@')
    return { id, state: state as Candidate['state'], place, isMute: rest.startsWith('mute') }
  })

test.each([
  ['a free, b free', 'a'],
  ['a busy, b free', undefined],
  ['a failing, b free', 'b'],
  ['a failing, b busy', undefined],
  ['a failing, b failing, c free', 'c'],
  ['b free, c free', 'b'],
  ['a mute free, b free', 'a'],
  ['a failing, b mute free', undefined],
  ['a failing, b mute free, c free', 'c'],
  ['a mute busy@desk, b mute free@desk', 'b'],
  ['a busy@desk, b free@desk', 'b'],
  ['a busy@desk, b free@hall', undefined],
  ['a failing@desk, b busy@desk, c free@hall', undefined],
  ['a failing@desk, b failing@desk, c free@hall', 'c'],
  ['a failing@desk, c free@hall, b free@desk', 'b'],
])('with %s a job for a goes to %s', (printers, expected) => {
  expect(choosePrinter('a', parse(printers))).toBe(expected)
})
