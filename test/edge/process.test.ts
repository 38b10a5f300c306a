/** The real server as its own process: what was answered survives kill -9, and it stops cleanly with screens connected. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type TestClient } from '../support/client.ts'
import { listen } from '../support/live.ts'
import { newDataFolder, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

const folder = newDataFolder()
let site: TestSite
beforeAll(async () => {
  site = await startSite(folder)
})
afterAll(async () => {
  await site.stop()
  removeDataFolder(folder)
})

/** The answer as bytes, which the client of the other tests does not keep. */
const raw = async ({ token }: TestClient, path: string, key: string) => {
  const response = await fetch(`${site.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: '{"party":2}',
  })
  return { status: response.status, text: await response.text() }
}

/** What became of the paper is told as it is now, everything else as it was. */
const withoutPrint = ({ text }: { text: string }) => JSON.stringify({ ...JSON.parse(text), print: null })

describe('the server', () => {
  it('answers a repeated key with the same ticket after kill -9, and knows its devices and people', async () => {
    const kiosk = await site.pair('kiosk')
    const { token } = site.lead
    const answers = await Promise.all(Array.from({ length: 5 }, () => raw(kiosk, '/tickets', 'tap')))
    expect(new Set(answers.map(withoutPrint)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    await site.kill()
    site = await startSite(folder)
    const again = await raw(kiosk, '/tickets', 'tap')
    expect([again.status, withoutPrint(again)]).toEqual([201, withoutPrint(answers[0] ?? again)])
    const queue = await createClient(site.url, token).get<{ tickets: object[] }>('/queue')
    expect(queue.tickets).toMatchObject([{ number: 'A001', party: 2 }])
  })

  it('stops within 5 s of SIGTERM while screens are connected, and says goodbye', async () => {
    const display = await site.pair('display')
    const screen = await listen(site.url, display.token, 'board')
    const goodbye = new Promise<number>(resolve => screen.socket.on('close', resolve))
    const start = performance.now()
    expect(await site.stop()).toBe(0)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await goodbye).toBe(1001)
  })

  it('tells its health and figures, numbers only', async () => {
    site = await startSite(folder)
    expect(await (await fetch(`${site.url}/healthz`)).json()).toMatchObject({ troubles: [] })
    const metrics = await (await fetch(`${site.url}/metrics`)).text()
    expect(metrics).toContain('greenlane_waiting_people{class="general"} 2')
    expect(metrics).toMatch(
      /greenlane_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    )
    expect(metrics).toMatch(/process_resident_memory_bytes \d/)
  })
})
