import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../kiosk/link/api-error.ts'
import { refusalWords } from '../../../kiosk/staff/refusal-words.ts'
import { speakIn } from '../../../kiosk/staff/words.ts'
import type { Problem, ProblemCode } from '../../../server/contract/problem.ts'

const speak = speakIn('en')
const refused = (code: ProblemCode, more: object = {}) =>
  new ApiError({ type: 'about:blank', title: code, status: 409, code, ...more } as Problem)

describe('why a press did nothing', () => {
  it('names who called whom when the race was lost', () => {
    const words = refusalWords(
      speak,
      refused('lane-moved', { by: 'he', byName: 'Nurse He', called: ['A002', 'A003'] }),
      0,
    )
    expect(words).toBe('Nurse He just called A002 A003 on this lane. Your press did nothing.')
    expect(
      refusalWords(speak, refused('lane-moved', { by: 'he', byName: null, called: ['A002'] }), 0),
    ).toContain('he just called')
    expect(refusalWords(speak, refused('lane-moved', { by: null, called: ['A002'] }), 0)).toContain(
      'A colleague',
    )
    expect(refusalWords(speak, refused('lane-moved', { called: [] }), 0)).toContain('Somebody else')
  })

  it('counts down to the moment from which it is allowed', () => {
    const early = refused('too-early', { retryAt: new Date(42_500).toISOString() })
    expect(refusalWords(speak, early, 30_000)).toBe('Too early. Possible in 13 s.')
    expect(refusalWords(speak, early, 99_000)).toBe('Too early. Possible in 1 s.')
  })

  it('has a sentence for every code that staff can meet, and the code itself for the rest', () => {
    expect(refusalWords(speak, refused('cannot-undo'), 0)).not.toContain('cannot-undo')
    expect(refusalWords(speak, refused('internal'), 0)).toContain('internal')
  })
})
