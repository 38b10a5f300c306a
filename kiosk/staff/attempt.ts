/** One press carried out: what came back, as a value. Nothing is retried or queued, the person decides. */
import { ApiError, Offline } from '../link/api-error.ts'

export type Attempt<T> = { answer: T } | { refused: ApiError } | 'offline'

export async function attempt<T>(call: Promise<T>): Promise<Attempt<T>> {
  try {
    return { answer: await call }
  } catch (error) {
    if (error instanceof ApiError) return { refused: error }
    if (error instanceof Offline) return 'offline'
    throw error
  }
}
