/** The site's HTTP calls as every screen makes them: JSON both ways, and refusals as typed errors. */
import type { Problem } from '../../server/contract/problem.ts'
import { ApiError, Offline } from './api-error.ts'

/** Which of this browser's cookies speaks; see «Who» in interface.md. */
export type As = 'kiosk' | 'display' | 'handheld' | 'person'

/** `key` is the Idempotency-Key of one press: 1–128 visible ASCII characters. */
export type Sending = {
  key?: string
  /** Told the status of the answer, where one success differs from another. */
  onStatus?: (status: number) => void
}

/** Paths are relative to `/api/v1`. Every call throws ApiError or Offline. */
export type Api = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: object, sending?: Sending): Promise<T>
  patch<T>(path: string, body: object, sending?: Sending): Promise<T>
  del(path: string): Promise<void>
  /** A file as it is, under its own media type; it may take long on its way. */
  upload<T>(path: string, file: Blob, sending?: Sending): Promise<T>
  /** Posts `body` and answers the file that comes back; making one may take long. */
  file(path: string, body: object): Promise<Blob>
}

/** Milliseconds. */
const fileTimeout = 60_000

export type ApiOptions = {
  fetch?: typeof fetch
  /** Milliseconds until a call without an answer counts as Offline. */
  timeout?: number
}

export function createApi(
  as: As,
  { fetch = window.fetch.bind(window), timeout = 8000 }: ApiOptions = {},
): Api {
  const send = async (
    method: string,
    path: string,
    body?: object,
    sending: Sending = {},
    patience = timeout,
  ): Promise<Response> => {
    const headers = new Headers({ 'Greenlane-As': as, Accept: 'application/json' })
    const file = body instanceof Blob
    if (body) headers.set('Content-Type', file ? body.type : 'application/json')
    if (sending.key) headers.set('Idempotency-Key', sending.key)
    const init = {
      method,
      headers,
      signal: AbortSignal.timeout(patience),
      body: file ? body : body ? JSON.stringify(body) : null,
    }
    const response = await fetch(`/api/v1${path}`, init).catch((cause: unknown) => {
      throw new Offline(cause)
    })
    sending.onStatus?.(response.status)
    return response
  }
  const call = async <T>(...request: Parameters<typeof send>): Promise<T> => read<T>(await send(...request))
  return {
    get: path => call('GET', path),
    post: (path, body = {}, sending) => call('POST', path, body, sending),
    patch: (path, body, sending) => call('PATCH', path, body, sending),
    del: path => call('DELETE', path),
    upload: (path, file, sending) => call('POST', path, file, sending, fileTimeout),
    async file(path, body) {
      const response = await send('POST', path, body, {}, fileTimeout)
      return response.ok ? response.blob() : read<Blob>(response)
    },
  }
}

/** An answer that is not JSON comes from something between us and the site, so the site is not reached. */
async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new Offline(cause)
  })
  if (response.ok) return answer as T
  if (!isProblem(answer)) throw new Offline(answer)
  throw new ApiError(answer)
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer
