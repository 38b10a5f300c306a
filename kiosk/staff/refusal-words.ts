/** Why a press did nothing, in words that say what to do; used by the staff screen. */
import type { ApiError } from '../link/api-error.ts'
import type { Speak } from './words.ts'

const plain = [
  'wrong-state',
  'does-not-fit',
  'lane-not-open',
  'lane-busy',
  'rejoin-limit',
  'site-held',
  'day-closed',
  'cannot-undo',
  'no-tube',
  'tube-full',
  'tube-used',
  'not-found',
  'invalid-input',
  'not-allowed',
  'storage-unavailable',
] as const

/** `now` is the site's time in ms, for refusals that name a moment (`retryAt`). */
export function refusalWords(speak: Speak, { code, problem }: ApiError, now: number): string {
  if (code === 'lane-moved') return laneMoved(speak, problem)
  if (code === 'too-early') {
    const seconds = Math.max(1, Math.ceil((Date.parse(String(Reflect.get(problem, 'retryAt'))) - now) / 1000))
    return speak('staff.refused.too-early', { seconds })
  }
  const known = plain.find(each => each === code)
  return known ? speak(`staff.refused.${known}`) : speak('staff.refused.other', { code })
}

function laneMoved(speak: Speak, problem: ApiError['problem']): string {
  const called: unknown = Reflect.get(problem, 'called')
  const by: unknown = Reflect.get(problem, 'byName') ?? Reflect.get(problem, 'by')
  if (!Array.isArray(called) || called.length === 0) return speak('staff.refused.lane-moved.other')
  const who = typeof by === 'string' ? by : speak('staff.refused.somebody')
  return speak('staff.refused.lane-moved', { who, numbers: called.join(' ') })
}
