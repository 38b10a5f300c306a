/** Bad input: named fault by fault with its path, never converted, never a failure of the server. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../server/contract/problem.ts'
import { whoMay } from '../../server/edge/who.ts'
import type { Answered, Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected

beforeAll(async () => {
  site = await buildTestSite()
  kiosk = await site.pair('kiosk')
})
afterAll(() => site.close())

const expectProblem = ({ status, headers, body }: Answered<Problem>, code: string, wanted: number) => {
  expect(status).toBe(wanted)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(body).toMatchObject({ code, status: wanted, type: expect.stringContaining(code) })
}

const faults = async (method: string, path: string, body: unknown) => {
  const answer = await site.lead.call<Problem>(method, path, body)
  expectProblem(answer, 'invalid-input', 400)
  return Object.fromEntries((answer.body.errors ?? []).map(each => [each.path, each.message]))
}

describe('a body with faults', () => {
  it('is refused with the path of every one', async () => {
    const found = await faults('POST', '/tickets', {
      party: '2',
      needs: ['wheelchair', 'rich'],
      green: 1,
      people: [{}, { identity: { kind: 'guess' }, colour: 'red' }],
      'a/b': true,
    })
    expect(Object.keys(found).toSorted()).toEqual([
      '/a~1b',
      '/green',
      '/needs/1',
      '/party',
      '/people/1/colour',
      '/people/1/identity/kind',
    ])
    expect(found['/party']).toContain('never converted')
    expect(found['/needs/1']).toContain('"wheelchair"')
    expect(found['/a~1b']).toContain('leave it out')
  })

  it.each([0, 21, 1.5, -1, null, '2', true, [], {}, 1e300])('refuses a party of %j', async party => {
    expect(Object.keys(await faults('POST', '/tickets', { party }))).toEqual(['/party'])
  })

  it('names what is missing, in the body and below', async () => {
    expect(await faults('POST', '/devices', {})).toEqual({ '/kind': 'is missing', '/name': 'is missing' })
    expect(await faults('POST', '/tickets', { identity: {} })).toEqual({ '/identity/kind': 'is missing' })
  })

  it('names the fault of a query with its path', async () => {
    expect(Object.keys(await faults('GET', '/tickets?limit=501&state=asleep', undefined)).toSorted()).toEqual(
      ['/querystring/limit', '/querystring/state'],
    )
  })

  it('names what only the rules can see', async () => {
    expect(await faults('POST', '/tickets', { party: 1, people: [{}, {}] })).toHaveProperty('/people')
    expect(await faults('POST', '/lanes', { id: '1' })).toHaveProperty('/id')
    expect(await faults('POST', '/tickets', { reserved: 'A001' })).toHaveProperty('/issuedAt')
  })

  it.each(['null', '[]', '"text"', '7', 'true'])('refuses %s where an object belongs', async text => {
    expectProblem(await site.lead.call<Problem>('POST', '/tickets', text), 'invalid-input', 400)
  })
})

describe('a body that is no JSON', () => {
  it.each(['{', '{"party": 2,}', 'party=2', '{"__proto__": {}}', '\u0000'])('refuses %j', async text => {
    expectProblem(await site.lead.call<Problem>('POST', '/tickets', text), 'invalid-input', 400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'refuses %s',
    async type => {
      const answer = await site.lead.call<Problem>('POST', '/tickets', '{}', { 'content-type': type })
      expectProblem(answer, 'unsupported-media-type', 415)
    },
  )

  it('refuses what is too large', async () => {
    const answer = await site.lead.call<Problem>('POST', '/tickets', { batch: 'x'.repeat(70_000) })
    expectProblem(answer, 'too-large', 413)
  })

  it('takes none at all, typed or not, where every field may be left out', async () => {
    const bare = await site.lead.call('POST', '/lanes/5/open')
    expect(bare.status).toBe(200)
    const typed = await site.lead.call('POST', '/lanes/5/close', undefined, {
      'content-type': 'application/json',
    })
    expect(typed.status).toBe(200)
    expectProblem(await site.lead.call<Problem>('POST', '/devices'), 'invalid-input', 400)
  })
})

describe('an address', () => {
  it.each(['/tickets/%zz', `/tickets/${'x'.repeat(500)}`, '/nothing/here'])(
    'answers %s with a problem',
    async path => {
      const answer = await site.lead.call<Problem>('GET', path)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect([400, 404]).toContain(answer.status)
    },
  )
})

describe('an Idempotency-Key', () => {
  it.each(['', ' ', 'a b', 'é', 'x'.repeat(129), '\t'])('is refused in the form %j', async key => {
    const answer = await kiosk.call<Problem>('POST', '/tickets', {}, { 'idempotency-key': key })
    expectProblem(answer, 'invalid-input', 400)
    expect(answer.body.errors?.[0]?.path).toBe('/headers/idempotency-key')
  })

  it.each(['!', '~'.repeat(128)])('is taken in the form %j', async key => {
    expect((await kiosk.call('POST', '/tickets', {}, { 'idempotency-key': key })).status).toBe(201)
  })
})

/** Values of the right names and odd kinds, so that some come past the schema and meet the rules. */
const word = fc.constantFrom(
  ...[
    '1',
    '2',
    'A001',
    'general',
    'green',
    'wheelchair',
    'unwell',
    'zh-CN',
    'help-up',
    'phone',
    'batch',
    'lead',
  ],
  ...['', ' ', '\u0000', '\ud800', '中文', '../..', '__proto__', 'constructor', '2026-06-04T08:00:00Z'],
)
const name = fc.constantFrom(
  ...[
    'party',
    'needs',
    'green',
    'batch',
    'language',
    'access',
    'single',
    'people',
    'identity',
    'kind',
    'value',
  ],
  ...[
    'reserved',
    'epoch',
    'issuedAt',
    'lane',
    'class',
    'reason',
    'count',
    'ticket',
    'current',
    'complete',
    'k',
  ],
  ...[
    'name',
    'staff',
    'pin',
    'code',
    'from',
    'to',
    'force',
    'by',
    'serves',
    'pool',
    'barcode',
    'counted',
    'since',
  ],
  ...['person', 'place', 'expected', 'capacity', 'kBatch', 'printed', 'minutes', 'role', 'id', 'version'],
)
const scalar = fc.oneof(word, fc.integer({ min: -2, max: 30 }), fc.boolean(), fc.constant(null), fc.double())
const small = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(name, scalar, { maxKeys: 4 }),
)
const value = fc.oneof(small, fc.array(small, { maxLength: 3 }))
const body = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(name, value, { maxKeys: 6 }) },
  { weight: 1, arbitrary: value },
)
const parameter = fc.oneof(word, fc.string({ maxLength: 12 }), fc.constant('a live ticket'))

const inputs = process.env.GREENLANE_FUZZ ? Number(process.env.GREENLANE_FUZZ) : 500
/** Signing in costs an argon2id by design, and signing out would end the caller. */
const slow = new Set(['POST /api/v1/session', 'POST /api/v1/staff', 'POST /api/v1/staff/:id/pin'])
const fuzzed = Object.keys(whoMay).filter(
  route => !route.startsWith('GET ') && route !== 'DELETE /api/v1/session',
)

describe('any input at all', () => {
  let live = ''
  beforeEach(async () => {
    await site.lead.post('/day/open')
    await site.lead.post('/release')
    await site.lead.call('POST', '/lanes/1/open')
    live = (await site.lead.post<{ ticket: { id: string } }>('/tickets', {})).ticket.id
  })

  it.each(fuzzed)('%s answers or refuses, and never fails', async route => {
    const [method = '', url = ''] = route.split(' ')
    const property = fc.asyncProperty(body, parameter, async (json, named) => {
      const id = named === 'a live ticket' ? live : named
      const path = url.replace('/api/v1', '').replace(/:\w+/g, encodeURIComponent(id.toWellFormed()))
      const answer = await site.lead.call<Problem>(method, path, JSON.stringify(json))
      expect(answer.status).toBeLessThan(500)
      if (answer.status < 400) return
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body.code).toMatch(/^[a-z-]+$/)
      if (answer.body.code === 'invalid-input' && answer.body.errors)
        for (const each of answer.body.errors) expect(each.path).toMatch(/^\//)
    })
    await fc.assert(property, { numRuns: slow.has(route) ? Math.min(inputs, 25) : inputs, seed: 20_220_904 })
  })
})
