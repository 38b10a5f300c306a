/** One port, both protocols: the real server with the site's own certificate, and what plain HTTP may carry. */
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { connect as tlsConnect } from 'node:tls'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { subprotocol } from '../../../server/contract/live.ts'
import { guardPlainHttp } from '../../../server/edge/http/plain-http.ts'
import { openTls } from '../../../server/site/tls/site-tls.ts'
import { newDataFolder, removeDataFolder } from '../../support/site.ts'
import { buildTestSite, leadPin, type TestSite } from '../../support/test-site.ts'

let folder: string
let site: TestSite
let tls: Awaited<ReturnType<typeof openTls>>
let port: number
let ca: string
let names = ['localhost', '127.0.0.1']

beforeAll(async () => {
  folder = newDataFolder()
  tls = await openTls({ folder, names: () => names, wall: () => Date.now(), log: () => {} })
  ca = tls.authority().toString()
  site = await buildTestSite({ tls })
  port = Number(new URL(await site.listen()).port)
})
afterAll(async () => {
  tls.close()
  await site.close()
  removeDataFolder(folder)
})

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; text: string }

async function ask(
  scheme: 'http' | 'https',
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const options = { host: '127.0.0.1', port, method, path, headers, agent: false }
  const request = scheme === 'http' ? httpRequest(options) : httpsRequest({ ...options, ca })
  const answered = once(request, 'response')
  request.end(body)
  const [response] = await answered
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }
}

const json = { 'content-type': 'application/json' }
const signIn = (scheme: 'http' | 'https', headers: Record<string, string> = {}) =>
  ask(scheme, 'POST', '/api/v1/session', {
    headers: { ...json, ...headers },
    body: JSON.stringify({ staff: 'lead', pin: leadPin }),
  })
const connections = ({ app }: TestSite) =>
  new Promise<number>((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie'])

describe('one port', () => {
  test('answers both protocols', async () => {
    for (const scheme of ['http', 'https'] as const)
      expect((await ask(scheme, 'GET', '/healthz')).status).toBe(200)
  })

  test('stops at once though somebody is connected who has not said a word', async () => {
    const stopping = await buildTestSite({ tls })
    const silent = connect(Number(new URL(await stopping.listen()).port), '127.0.0.1')
    const ended = once(silent, 'close')
    await once(silent, 'connect')
    while ((await connections(stopping)) === 0) await setTimeout(5)
    const start = performance.now()
    await stopping.close()
    await ended
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('takes a body that is larger than one packet over either', async () => {
    const body = JSON.stringify({ staff: 'lead', pin: 'x'.repeat(60_000) })
    for (const scheme of ['http', 'https'] as const)
      expect((await ask(scheme, 'POST', '/api/v1/session', { headers: json, body })).status).toBe(400)
  })

  test('pins cookies to this host and to TLS, and to nothing of the kind without it', async () => {
    expect(cookieOf(await signIn('https'))).toMatch(
      /^__Host-gl-person=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(cookieOf(await signIn('http'))).toMatch(
      /^gl-person=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  test('knows a person by the pinned cookie only', async () => {
    const [, token] = /=([\w-]{32})/.exec(cookieOf(await signIn('https'))) ?? []
    const queue = (cookie: string) =>
      ask('https', 'GET', '/api/v1/queue', { headers: { cookie, 'greenlane-as': 'person' } })
    expect((await queue(`__Host-gl-person=${token}`)).status).toBe(200)
    expect((await queue(`gl-person=${token}`)).status).toBe(401)
  })

  test('refuses over TLS what a page without it sends', async () => {
    const host = `127.0.0.1:${port}`
    expect((await signIn('https', { host, origin: `https://${host}` })).status).toBe(200)
    expect((await signIn('https', { host, origin: `http://${host}` })).status).toBe(403)
  })

  test('carries the live socket', async () => {
    const socket = new WebSocket(`wss://127.0.0.1:${port}/api/v1/live`, subprotocol, {
      ca,
      headers: { authorization: `Bearer ${site.lead.token}` },
    })
    await once(socket, 'open')
    socket.send(JSON.stringify({ kind: 'subscribe', topic: 'queue' }))
    const [data] = await once(socket, 'message')
    expect(JSON.parse(String(data))).toMatchObject({ kind: 'snapshot', topic: 'queue' })
    socket.terminate()
  })

  test('uses a renewed certificate for the next connection', async () => {
    const serial = async () => {
      const socket = tlsConnect({ host: '127.0.0.1', port, ca })
      await once(socket, 'secureConnect')
      const { serialNumber } = socket.getPeerCertificate()
      socket.destroy()
      return serialNumber
    }
    const before = await serial()
    names = [...names, 'other.local']
    await tls.renew()
    expect(await serial()).not.toBe(before)
  })

  test('speaks nothing older than TLS 1.2', async () => {
    const socket = tlsConnect({ host: '127.0.0.1', port, ca, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })
    const [error] = await once(socket, 'error')
    expect(String(error)).toMatch(/protocol|version|ciphers/i)
  })

  test('survives nonsense, and whoever leaves in the middle of a handshake', async () => {
    for (const bytes of [Buffer.from([22]), Buffer.from([22, 3, 1, 255, 255, 0]), Buffer.alloc(2000, 7)]) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.end(bytes)
      socket.resume()
      await once(socket, 'close')
    }
    expect((await ask('https', 'GET', '/healthz')).status).toBe(200)
  })
})

describe('plain HTTP', () => {
  const from = (remoteAddress: string, method: string, url: string) =>
    site.app.inject({ method: method as 'GET', url, remoteAddress, headers: { host: 'site.lan:8080' } })

  test.each([
    '/status/some-secret',
    '/api/v1/status/some-secret',
    '/api/v1/site',
    '/healthz',
    '/trust/',
    '/trust/ca.crt',
  ])('still carries %s over the network', async url => {
    const { statusCode, headers } = await from('192.168.8.30', 'GET', url)
    expect([308, 403]).not.toContain(statusCode)
    expect(headers.location).toBeUndefined()
  })

  test.each(['/', '/kiosk/', '/staff/?pair=ABCD2345', '/metrics'])('is led to TLS from %s', async url => {
    const { statusCode, headers } = await from('192.168.8.30', 'GET', url)
    expect([statusCode, headers.location]).toEqual([308, `https://site.lan:8080${url}`])
    expect(headers['content-security-policy']).toBeDefined()
  })

  test.each([
    ['POST', '/api/v1/session'],
    ['GET', '/api/v1/queue'],
    ['GET', '/api/v1/board'],
    ['POST', '/api/v1/tickets'],
    ['GET', '/api/v1/live'],
  ])('carries no %s %s over the network', async (method, url) => {
    const { statusCode, body } = await from('192.168.8.30', method, url)
    expect([statusCode, JSON.parse(body).code]).toEqual([403, 'not-allowed'])
  })

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
    'carries everything on this computer, from %s',
    async address => {
      expect((await from(address, 'GET', '/api/v1/queue')).statusCode).toBe(401)
    },
  )

  test('is left for good by whoever came over the network with TLS', async () => {
    const app = fastify({ trustProxy: true })
    guardPlainHttp(app)
    app.get('/', () => 'page')
    const headersFor = async (proto: string, address: string) =>
      (
        await app.inject({
          url: '/',
          headers: { 'x-forwarded-proto': proto, 'x-forwarded-for': address, host: 'site.lan' },
        })
      ).headers['strict-transport-security']
    expect(await headersFor('https', '192.168.8.30')).toBe('max-age=31536000; includeSubDomains')
    expect(await headersFor('https', '127.0.0.1')).toBeUndefined()
    expect(await headersFor('http', '192.168.8.30')).toBeUndefined()
  })
})

test('the certificate to trust is to be had, with its fingerprint', async () => {
  const answer = await ask('http', 'GET', '/trust/ca.json')
  expect(JSON.parse(answer.text)).toEqual({
    name: tls.authority().subject.replace('CN=', ''),
    fingerprint: tls.authority().fingerprint256,
  })
  const file = await site.app.inject('/trust/ca.crt')
  expect(file.rawPayload.equals(tls.authority().raw)).toBe(true)
  expect(file.headers['content-type']).toBe('application/x-x509-ca-cert')
})
