import { describe, expect, it } from 'vitest'
import { createApi } from '../../kiosk/link/api.ts'
import { ApiError, Offline } from '../../kiosk/link/api-error.ts'

function site(answer: () => Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = []
  const api = createApi('person', {
    timeout: 50,
    fetch: (url, init = {}) => {
      asked.push({ url: String(url), init })
      return answer()
    },
  })
  return { api, asked }
}

const problem = { type: 'about:blank', title: 'Too early', status: 409, code: 'too-early' }

describe('a call to the site', () => {
  it('says who speaks, sends JSON and the key of the press', async () => {
    const { api, asked } = site(() => Promise.resolve(Response.json({ ok: 1 })))
    expect(await api.post('/lanes/1/next', { count: 1 }, { key: 'press-1' })).toEqual({ ok: 1 })
    const headers = new Headers(asked[0]?.init.headers)
    expect(asked[0]?.url).toBe('/api/v1/lanes/1/next')
    expect(headers.get('Greenlane-As')).toBe('person')
    expect(headers.get('Idempotency-Key')).toBe('press-1')
    expect(headers.get('Content-Type')).toBe('application/json')
    expect(asked[0]?.init.body).toBe('{"count":1}')
  })

  it('turns problem details into an error with their code', async () => {
    const { api } = site(() => Promise.resolve(Response.json(problem, { status: 409 })))
    const error = await api.post('/undo').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 409, code: 'too-early', problem })
  })

  it.each([
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a page of somebody in between', () => Promise.resolve(new Response('<html>', { status: 502 }))],
    ['foreign JSON', () => Promise.resolve(Response.json({ error: 'gateway' }, { status: 502 }))],
  ])('is offline with %s', async (_, answer) => {
    await expect(site(answer).api.get('/queue')).rejects.toBeInstanceOf(Offline)
  })

  it('is offline when no answer comes in time', async () => {
    const api = createApi('kiosk', {
      timeout: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        }),
    })
    await expect(api.get('/board')).rejects.toBeInstanceOf(Offline)
  })

  it('answers nothing to a 204', async () => {
    const { api } = site(() => Promise.resolve(new Response(null, { status: 204 })))
    await expect(api.del('/session')).resolves.toBe(undefined)
  })
})
