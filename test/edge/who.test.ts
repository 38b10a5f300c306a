/** Every route and every role, from the one table that the server itself uses. */
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../server/contract/problem.ts'
import { guardRoutes } from '../../server/edge/http/guard.ts'
import { type Role, whoMay } from '../../server/edge/who.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, leadPin, type TestSite } from '../support/test-site.ts'

const callers = ['stranger', 'kiosk', 'display', 'handheld', 'staff', 'lead'] as const
type Caller = (typeof callers)[number]

let site: TestSite
let as: Record<Caller, Injected>

beforeAll(async () => {
  site = await buildTestSite()
  as = {
    stranger: site.stranger,
    kiosk: await site.pair('kiosk'),
    display: await site.pair('display'),
    handheld: await site.pair('handheld'),
    staff: await site.staff(),
    lead: site.lead,
  }
})
afterAll(() => site.close())

/** A signed-in person again, after one signed out. */
async function refresh(caller: Caller): Promise<void> {
  if (caller === 'lead') as.lead = await site.signIn('lead', leadPin)
  if (caller === 'staff') as.staff = await site.staff()
}

/** A kiosk may touch only tickets that it issued itself. */
async function pathFor(route: string, caller: Caller): Promise<string> {
  if (caller !== 'kiosk' || !route.includes('/tickets/:id')) return route.replace(/:\w+/, 'nobody')
  const { ticket } = await as.kiosk.post<{ ticket: { id: string } }>('/tickets', {})
  return route.replace(':id', ticket.id)
}

const pairs = Object.entries(whoMay).flatMap(([route, roles]) =>
  callers.map(caller => ({
    route,
    caller,
    allowed: roles.includes('anyone') || roles.some((role: Role) => role === caller),
  })),
)

describe('who may call what', () => {
  it.each(pairs)('$route as $caller: $allowed', async ({ route, caller, allowed }) => {
    const [method = '', url = ''] = route.split(' ')
    const path = (await pathFor(url, caller)).replace('/api/v1', '')
    const full = url.startsWith('/api/v1') ? path : `/${path}`
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const answer = await as[caller].call<Problem>(method, full, body)
    if (allowed) {
      expect([401, 403]).not.toContain(answer.status)
      if (route === 'DELETE /api/v1/session') await refresh(caller)
      return
    }
    expect(answer.status).toBe(caller === 'stranger' ? 401 : 403)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body.code).toBe(caller === 'stranger' ? 'not-signed-in' : 'not-allowed')
  })

  it('has a route for every row', () => {
    const missing = Object.keys(whoMay).filter(route => {
      const [method = '', url = ''] = route.split(' ')
      return !site.app.hasRoute({ method: method as 'GET', url })
    })
    expect(missing).toEqual([])
  })

  it('starts no call that has no row', () => {
    const app = fastify()
    guardRoutes(app)
    expect(() => app.get('/api/v1/tickets/everything', () => 'secret')).toThrow('who.ts')
    expect(() => app.get('/kiosk/', () => 'page')).not.toThrow()
  })
})
