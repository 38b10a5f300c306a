import { describe, expect, it } from 'vitest'
import { findByNumber } from '../../../../kiosk/staff/calling/find-by-number.ts'
import { ticket } from '../../../support/queue-samples.ts'

describe('finding one number', () => {
  const tickets = [
    ticket({ id: '1', number: 'A012' }),
    ticket({ id: '2', number: 'G012', state: 'missed' }),
    ticket({ id: '3', number: 'A112' }),
    ticket({ id: '4', number: 'A1012' }),
    ticket({ id: '5', number: 'B012', state: 'called' }),
  ]
  const found = (typed: string) => findByNumber(tickets, typed).map(each => each.number)

  it('takes bare digits for that number of any class, and only of those who can be called', () => {
    expect(found('12')).toEqual(['A012', 'G012'])
    expect(found('1012')).toEqual(['A1012'])
  })

  it('takes a letter with digits for that number, and for those that begin so', () => {
    expect(found('A12')).toEqual(['A012'])
    expect(found('A1')).toEqual(['A112', 'A1012'])
    expect(found('G')).toEqual(['G012'])
  })

  it('finds nobody before anything is typed', () => {
    expect(found('')).toEqual([])
  })
})

it('looks among other states where that is asked', () => {
  const tickets = [ticket({ number: 'A007', state: 'sampling' })]
  expect(findByNumber(tickets, '7', ['sampling'])).toEqual(tickets)
  expect(findByNumber(tickets, '7')).toEqual([])
})
