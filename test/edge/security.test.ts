/** What holds for every answer and every caller, whatever the route: headers, caches, methods, origins, tokens. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccessStore } from '../../server/app/access/ports.ts'
import type { DeviceAdded, Paired, SignedIn } from '../../server/contract/access.ts'
import { whoMay } from '../../server/edge/who.ts'
import { buildTestSite, leadPin, memoryStore, publicUrl, type TestSite } from '../support/test-site.ts'

const routes = Object.keys(whoMay).map(route => {
  const [method = '', url = ''] = route.split(' ')
  return { method, url: url.replace(/:\w+/g, 'nothing') }
})

describe('every answer', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await buildTestSite()
  })
  afterAll(() => site.close())
  const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
    site.lead.call(
      method,
      url.startsWith('/api/v1') ? url.slice('/api/v1'.length) : `/${url}`,
      undefined,
      headers,
    )

  it.each([...routes, { method: 'GET', url: '/nothing/here' }, { method: 'GET', url: '/api/v1/nothing' }])(
    '$method $url has the headers of a site that trusts nobody',
    async ({ method, url }) => {
      const { headers } = await ask(method, url, { origin: 'http://localhost:80' })
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(Object.keys(headers).filter(name => name.startsWith('access-control-'))).toEqual([])
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
    },
  )

  it.each(routes.filter(({ url }) => url.startsWith('/api/') && !url.endsWith('/live')))(
    '$method $url stays out of caches',
    async ({ method, url }) => {
      expect((await ask(method, url)).headers['cache-control']).toBe('no-store')
    },
  )

  it('lets the handheld’s page compile WebAssembly of ours, and no other', async () => {
    const policyOf = async (url: string) =>
      String((await site.app.inject(url)).headers['content-security-policy'])
    expect(await policyOf('/staff/')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    for (const url of ['/', '/kiosk/', '/lead/', '/board/', '/wall/', '/trust/', '/status/any'])
      expect(await policyOf(url)).not.toMatch(/unsafe|script-src/)
  })

  it('gives no foreign page leave to ask', async () => {
    const { status, headers } = await ask('OPTIONS', '/api/v1/tickets', {
      origin: 'http://evil.test',
      'access-control-request-method': 'POST',
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('a request that only reads', () => {
  it('changes nothing, whatever it asks for', async () => {
    const store = memoryStore()
    const site = await buildTestSite({ store })
    const { ticket } = await site.lead.post<{ ticket: { id: string } }>('/tickets', {})
    const before = { seq: site.journal.lastSeq(), access: structuredClone(store.read()) }
    for (const { method, url } of routes.filter(each => each.method === 'GET')) {
      const path = url.replace('nothing', ticket.id)
      for (const verb of [method, 'HEAD'])
        await site.lead.call(verb, path.startsWith('/api/v1') ? path.slice('/api/v1'.length) : `/${path}`)
    }
    expect({ seq: site.journal.lastSeq(), access: store.read() }).toEqual(before)
    await site.close()
  })
})

describe('a request that changes something', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await buildTestSite()
  })
  afterAll(() => site.close())

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'must be JSON: a form as %s, which any page may send, is refused',
    async type => {
      const answer = await site.lead.call('POST', '/tickets', '{"party":2}', { 'content-type': type })
      expect(answer.status).toBe(415)
      expect(site.site.state().tickets.size).toBe(0)
    },
  )
})

describe('what is stored of a secret', () => {
  let store: AccessStore
  let site: TestSite
  beforeEach(async () => {
    store = memoryStore()
    site = await buildTestSite({ store })
  })
  afterEach(() => site.close())
  const stored = () => JSON.stringify(store.read())

  it('is its digest: no code, token or PIN can be read from the file', async () => {
    const { code } = await site.lead.post<DeviceAdded>('/devices', { kind: 'kiosk', name: 'k' })
    expect(stored()).not.toContain(code)
    const { token } = await site.stranger.post<Paired>('/devices/pair', { code })
    const nurse = await site.staff()
    for (const secret of [code, token, nurse.pin, nurse.token, leadPin, site.lead.token])
      expect(stored()).not.toContain(secret)
    expect(store.read().devices[0]?.token).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a session', () => {
  let site: TestSite
  beforeEach(async () => {
    site = await buildTestSite()
  })
  afterEach(() => site.close())

  it('has a token of the site’s own making, new at every sign-in', async () => {
    const planted = 'p'.repeat(32)
    const signIn = async () => {
      const answer = await site.stranger.call<SignedIn>(
        'POST',
        '/session',
        { staff: 'lead', pin: leadPin },
        { cookie: `gl-person=${planted}`, 'greenlane-as': 'person' },
      )
      expect(String(answer.headers['set-cookie'])).toContain(`gl-person=${answer.body.token}`)
      return answer.body.token
    }
    const tokens = [await signIn(), await signIn()]
    expect(new Set([...tokens, planted]).size).toBe(3)
    expect((await site.as(planted).call('GET', '/session')).status).toBe(401)
  })
})

describe('the link on a ticket', () => {
  const secretOf = (statusUrl: string) => statusUrl.replace(`${publicUrl}/status/`, '')
  type Issued = { ticket: { id: string; number: string }; statusUrl: string }

  it('has at least 128 bits, dies 24 h after the day, and shows no more than it must', async () => {
    const site = await buildTestSite()
    const { ticket, statusUrl } = await site.lead.post<Issued>('/tickets', {})
    const secret = secretOf(statusUrl)
    const look = () => site.stranger.call<object>('GET', `/status/${secret}`)
    expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect(Object.keys((await look()).body).toSorted()).toEqual(
      ['admission', 'ahead', 'estimate', 'held', 'lane', 'number', 'party', 'state'].toSorted(),
    )
    expect((await site.lead.call('GET', '/queue')).text).not.toContain(secret)
    expect((await site.lead.call('GET', `/tickets/${ticket.id}`)).text).not.toContain(secret)
    await site.lead.post('/day/close', {})
    site.clock.pass(24 * 3_600_000 - 1)
    expect((await look()).status).toBe(200)
    site.clock.pass(2)
    expect((await look()).status).toBe(404)
    await site.close()
  })
})
