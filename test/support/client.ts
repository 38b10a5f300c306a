/** Calls a site's HTTP interface with a token, as programs do. */

export type Reply<T> = { status: number; headers: Headers; body: T }

export type TestClient = {
  token: string | undefined
  /** The answer whatever its status. */
  call<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T>
}

/** `path` is below `/api/v1`; `get` and `post` throw on anything but success. */
export function createClient(url: string, token?: string): TestClient {
  async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
    }
  }
  async function succeed<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const reply = await call<T>(method, path, body, headers)
    if (reply.status >= 300)
      throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  return {
    token,
    call,
    get: path => succeed('GET', path),
    post: (path, body, headers) => succeed('POST', path, body, headers),
  }
}
