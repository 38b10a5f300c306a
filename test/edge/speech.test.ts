import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../kiosk/speech/spoken/pack.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await buildTestSite()
})
afterAll(() => site.close())

test('anybody may load a voice, and it comes once', async () => {
  const answer = await site.app.inject({ url: '/voice/zh-HK' })
  expect(answer.statusCode).toBe(200)
  const { rawPayload } = answer
  const bytes = new Uint8Array(rawPayload).buffer
  expect(readPack(bytes).has('voice.call.1')).toBe(true)
  const { etag } = answer.headers
  const again = await site.app.inject({ url: '/voice/zh-HK', headers: { 'if-none-match': String(etag) } })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
})

test('there are voices for three languages, and no other file is to be had', async () => {
  const codes = async (urls: string[]) =>
    Promise.all(urls.map(async url => (await site.app.inject({ url })).statusCode))
  expect(await codes(['/voice/zh-CN', '/voice/en'])).toEqual([200, 200])
  expect(await codes(['/voice/fr', '/voice/..%2F..%2Fsecrets.json', '/voice/'])).toEqual([400, 400, 400])
})

test('the catalogue in traditional characters', async () => {
  const answer = await site.app.inject({ url: '/words/traditional' })
  expect(answer.json<Record<string, string>>().取号).toBe('取號')
})
