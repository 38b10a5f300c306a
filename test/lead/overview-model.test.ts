import { expect, test } from 'vitest'
import { reasonFor } from '../../kiosk/lead/hold-reason.ts'
import { peopleWaiting, unfinishedIn } from '../../kiosk/lead/overview-model.ts'
import { ApiError } from '../../kiosk/link/api-error.ts'
import type { Problem } from '../../server/contract/problem.ts'
import { ticket } from '../support/queue-samples.ts'

test('people are counted, by class, and only those who wait', () => {
  const tickets = [
    ticket({ party: 3 }),
    ticket({ party: 2 }),
    ticket({ class: 'green', party: 4 }),
    ticket({ class: 'green', state: 'called', party: 5 }),
    ticket({ class: 'batch', state: 'missed', party: 6 }),
  ]
  expect(peopleWaiting(tickets)).toEqual({ general: 5, green: 4, batch: 0 })
})

const refused = (part: Partial<Problem> & Record<string, unknown>) =>
  new ApiError({ type: '', title: '', status: 409, code: 'lane-busy', ...part })

test('what keeps a day open is read from the refusal', () => {
  const error = refused({ tickets: ['A001', 'G002'], tubes: ['4471'] })
  expect(unfinishedIn(error)).toEqual({ tickets: ['A001', 'G002'], tubes: ['4471'] })
  expect(unfinishedIn(refused({}))).toEqual({ tickets: [], tubes: [] })
  expect(unfinishedIn(refused({ code: 'day-closed' }))).toBeNull()
  expect(unfinishedIn(new Error('a bug'))).toBeNull()
})

test('a reason is given in every language of the board, each word once', () => {
  expect(reasonFor('rain', ['zh-CN', 'zh-HK', 'en'])).toBe('下雨 Rain')
  expect(reasonFor('heat', ['en'])).toBe('Heat')
})
