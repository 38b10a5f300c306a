import { expect, test } from 'vitest'
import { problemWords } from '../../kiosk/lead/problem-words.ts'
import { voices } from '../../kiosk/lead/words.ts'
import { ApiError, Offline } from '../../kiosk/link/api-error.ts'
import type { Problem } from '../../server/contract/problem.ts'

const words = (part: Pick<Problem, 'code'> & Record<string, unknown>) =>
  problemWords(voices.en, new ApiError({ type: '', title: '', status: 409, ...part }))

test('a refusal says what to do', () => {
  expect(words({ code: 'wrong-state' })).toBe('One lead must remain. Add another one first.')
  expect(words({ code: 'too-many-requests', retryAfter: 4 })).toBe('Too many tries. Wait 4 s.')
})

test('of faulty input, an ID that is taken is told apart', () => {
  const errors = [{ path: '/id', message: 'is taken already; choose another' }]
  expect(words({ code: 'invalid-input', errors })).toBe('That ID is taken. Choose another.')
  expect(words({ code: 'invalid-input' })).toMatch(/invalid-input/)
})

test('a lost connection is no refusal, and a bug is not explained away', () => {
  expect(problemWords(voices.en, new Offline(null))).toMatch(/^No answer came/)
  const bug = new TypeError('undefined is not a function')
  expect(() => problemWords(voices.en, bug)).toThrow(bug)
})
