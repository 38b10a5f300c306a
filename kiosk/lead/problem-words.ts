/** Why something the lead asked for did not happen, in words that say what to do now. */
import type { Problem } from '../../server/contract/problem.ts'
import { ApiError, Offline } from '../link/api-error.ts'
import type { Speak } from './words.ts'

const plain = [
  'wrong-pin',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'wrong-state',
  'lane-busy',
  'day-closed',
  'storage-unavailable',
] as const

const idTaken = ({ code, errors }: Problem) =>
  code === 'invalid-input' && errors?.some(({ path }) => path === '/id')

/** @throws what is neither a refusal nor a lost connection: a bug. */
export function problemWords(speak: Speak, error: unknown): string {
  if (error instanceof Offline) return speak('lead.refused.offline')
  if (!(error instanceof ApiError)) throw error
  const { code, problem } = error
  if (code === 'too-many-requests') {
    const seconds = Number(Reflect.get(problem, 'retryAfter') ?? 30)
    return speak('lead.refused.too-many-requests', { seconds })
  }
  if (idTaken(problem)) return speak('lead.refused.id-taken')
  const known = plain.find(each => each === code)
  return known ? speak(`lead.refused.${known}`) : speak('lead.refused.other', { code })
}
