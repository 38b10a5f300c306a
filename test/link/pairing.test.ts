import { describe, expect, it } from 'vitest'
import { createApi } from '../../kiosk/link/api.ts'
import { isPaired, pair, pairFromAddress } from '../../kiosk/link/pairing.ts'

function setUp(answer: () => Promise<Response>) {
  const log: string[] = []
  const api = createApi('display', {
    fetch: (url, init) => {
      log.push(`${init?.method} ${String(url)} ${String(init?.body)}`)
      return answer()
    },
  })
  const pageAt = (href: string) => ({
    location: { href },
    history: { replaceState: (_: unknown, __: string, to: URL) => log.push(`address ${to.href}`) },
  })
  return { api, log, pageAt: (href: string) => pageAt(href) as unknown as Window }
}

const paired = { token: 't', kind: 'display', name: 'hall' }
const refusal = { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' }

describe('pairing', () => {
  it('takes the code out of the address before it posts it', async () => {
    const { api, log, pageAt } = setUp(() => Promise.resolve(Response.json(paired)))
    const outcome = await pairFromAddress(api, pageAt('http://site/board/?pair=ABCD2345&x=1'))
    expect(outcome).toEqual({ paired })
    expect(log).toEqual(['address http://site/board/?x=1', 'POST /api/v1/devices/pair {"code":"ABCD2345"}'])
  })

  it('does nothing without a code', async () => {
    const { api, log, pageAt } = setUp(() => Promise.resolve(Response.json(paired)))
    expect(await pairFromAddress(api, pageAt('http://site/board/'))).toBe(null)
    expect(log).toEqual([])
  })

  it('forgives spaces, dashes and small letters, and hands refusals back', async () => {
    const { api, log } = setUp(() => Promise.resolve(Response.json(refusal, { status: 404 })))
    expect(await pair(api, ' abcd-2345 ')).toEqual({ refused: 'not-found' })
    expect(log).toEqual(['POST /api/v1/devices/pair {"code":"ABCD2345"}'])
    const away = setUp(() => Promise.reject(new TypeError('fetch failed')))
    expect(await pair(away.api, 'ABCD2345')).toEqual({ refused: 'offline' })
  })

  it('is over only when the site says so, not when it is away', async () => {
    const gone = { ...refusal, status: 401, code: 'not-signed-in' }
    expect(await isPaired(setUp(() => Promise.resolve(Response.json(gone, { status: 401 }))).api, '1')).toBe(
      false,
    )
    expect(await isPaired(setUp(() => Promise.reject(new TypeError('no'))).api, '1')).toBe(true)
    expect(await isPaired(setUp(() => Promise.resolve(new Response(null, { status: 204 }))).api, '1')).toBe(
      true,
    )
  })
})
