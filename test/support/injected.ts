/** Calls the interface of a site in the same process, without a port. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type Answered<T> = {
  status: number
  headers: LightMyRequestResponse['headers']
  text: string
  body: T
}
type Headers = Record<string, string>

export type Injected = {
  /** The device's id, where there is one. */
  id?: string
  token: string | undefined
  /** The answer whatever its status; a `body` that is text is sent as it is. */
  call<T>(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answered<T>>
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown, headers?: Headers): Promise<T>
  patch<T>(path: string, body: unknown): Promise<T>
}

const isJson = (type: unknown) => typeof type === 'string' && type.includes('json')

/** `path` is below `/api/v1`; all but `call` throw on anything but success. */
export function injectedClient(app: FastifyInstance, token?: string): Injected {
  async function call<T>(method: string, path: string, body?: unknown, headers: Headers = {}) {
    const response = await app.inject({
      method: method as 'GET',
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    })
    const json = response.body !== '' && isJson(response.headers['content-type'])
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: (json ? JSON.parse(response.body) : undefined) as T,
    }
  }
  async function succeed<T>(method: string, path: string, body?: unknown, headers?: Headers) {
    const answer = await call<T>(method, path, body, headers)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }
  return {
    token,
    call,
    get: path => succeed('GET', path),
    post: (path, body, headers) => succeed('POST', path, body, headers),
    patch: (path, body) => succeed('PATCH', path, body),
  }
}
