/** One browser that is several things at once, by a cookie for each; and pages of others, which change nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceAdded } from '../../server/contract/access.ts'
import type { Problem } from '../../server/contract/problem.ts'
import { buildTestSite, leadPin, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await buildTestSite()
})
afterEach(() => site.close())

describe('one browser', () => {
  const jar = new Map<string, string>()
  const keep = (setCookie: unknown) => {
    for (const cookie of [setCookie].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? []
      jar.set(name, value)
    }
  }
  const browse = (method: string, path: string, as: string | null, body?: object) =>
    site.stranger.call<Problem>(method, path, body, {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(as && { 'greenlane-as': as }),
    })

  beforeEach(async () => {
    jar.clear()
    for (const kind of ['kiosk', 'display', 'handheld']) {
      const { code } = await site.lead.post<DeviceAdded>('/devices', { kind, name: 'here' })
      const paired = await site.stranger.call('POST', '/devices/pair', { code })
      expect(paired.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict$/)
      keep(paired.headers['set-cookie'])
    }
    const signedIn = await site.stranger.call('POST', '/session', { staff: 'lead', pin: leadPin })
    keep(signedIn.headers['set-cookie'])
  })

  it('is kiosk, display, handheld and person, as each screen says', async () => {
    expect([...jar.keys()].toSorted()).toEqual(['gl-display', 'gl-handheld', 'gl-kiosk', 'gl-person'])
    const may = async (as: string | null) => ({
      checkIn: (await browse('POST', '/tickets', as, {})).status,
      board: (await browse('GET', '/board', as)).status,
      queue: (await browse('GET', '/queue', as)).status,
    })
    expect(await may('kiosk')).toEqual({ checkIn: 201, board: 200, queue: 403 })
    expect(await may('display')).toEqual({ checkIn: 403, board: 200, queue: 403 })
    expect(await may('handheld')).toEqual({ checkIn: 403, board: 403, queue: 403 })
    expect(await may('person')).toEqual({ checkIn: 201, board: 200, queue: 200 })
    expect(await may(null)).toEqual({ checkIn: 401, board: 401, queue: 401 })
  })

  it('is nobody else by renaming a cookie', async () => {
    jar.set('gl-person', jar.get('gl-kiosk') ?? '')
    expect((await browse('GET', '/queue', 'person')).status).toBe(401)
    jar.set('gl-kiosk', jar.get('gl-display') ?? '')
    expect((await browse('POST', '/tickets', 'kiosk', {})).status).toBe(401)
  })

  it('is what its bearer token says, whatever the cookies', async () => {
    const answer = await site.stranger.call('GET', '/queue', undefined, {
      cookie: `gl-person=${jar.get('gl-person')}`,
      'greenlane-as': 'person',
      authorization: 'Bearer not-a-token-of-this-site',
    })
    expect(answer.status).toBe(401)
  })

  it('forgets the person who signs out', async () => {
    const out = await browse('DELETE', '/session', 'person')
    expect(out.status).toBe(204)
    expect(out.headers['set-cookie']).toMatch(/^gl-person=;/)
    expect((await browse('GET', '/queue', 'person')).status).toBe(401)
  })
})

describe('a foreign page', () => {
  const from = (origin: string, method = 'POST') =>
    site.lead.call<Problem>(
      method,
      method === 'GET' ? '/queue' : '/tickets',
      method === 'GET' ? undefined : {},
      {
        origin,
        host: 'site.test:8080',
      },
    )

  it.each(['http://evil.test', 'http://site.test', 'null', 'nonsense', 'http://site.test:8080.evil.test'])(
    'at %s changes nothing',
    async origin => {
      const answer = await from(origin)
      expect([answer.status, answer.body.code]).toEqual([403, 'not-allowed'])
      expect(site.site.state().tickets.size).toBe(0)
    },
  )

  it('is told from our own', async () => {
    expect((await from('http://site.test:8080')).status).toBe(201)
  })
})
