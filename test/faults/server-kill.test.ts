/** kill -9 of the running server under load: no acknowledged ticket is lost, no number is given twice, it is soon back. */
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { createClient, type TestClient } from '../support/client.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite, type TestSite } from '../support/site.ts'

const kills = Number(process.env.GREENLANE_SERVER_KILLS ?? 20)
const kiosks = 4

let data: string
beforeAll(async () => {
  data = newDataFolder()
  await prepareSite(data, { rateLimit: 100_000 })
}, 60_000)
afterAll(() => removeDataFolder(data))

type Issued = { ticket: { id: string; number: string } }
type Page = { items: Issued['ticket'][]; next: string | null }

/** What one kiosk asked for: by key, and the number it was answered, if it was. */
type Asked = Map<string, string | null>

/** Two requests in flight at a time until the server is gone. */
async function press(kiosk: TestClient, asked: Asked, name: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = `${name}-${n}`
    asked.set(key, null)
    try {
      const { ticket } = await kiosk.post<Issued>('/tickets', {}, { 'idempotency-key': key })
      asked.set(key, ticket.number)
    } catch {
      return
    }
  }
}

async function allNumbers(lead: TestClient): Promise<string[]> {
  const numbers: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Page = await lead.get<Page>(`/tickets?limit=500${after && `&after=${after}`}`)
    numbers.push(...page.items.map(({ number }) => number))
    after = page.next
  }
  return numbers
}

/** A kiosk that was cut off asks again with the same key, and gets one ticket: the one it had, or a new one. */
async function askAgain(kiosk: TestClient, asked: Asked): Promise<void> {
  for (const [key, number] of asked) {
    const { ticket } = await kiosk.post<Issued>('/tickets', {}, { 'idempotency-key': key })
    if (number !== null) expect(ticket.number).toBe(number)
    asked.set(key, ticket.number)
  }
}

/** So that no list grows beyond what one test should read. */
async function newDay({ lead }: TestSite): Promise<void> {
  await lead.post('/day/close', { force: true, reason: 'test' })
  await lead.post('/day/open', {})
}

test(`killed ${kills} times under load`, { timeout: 60_000 + kills * 15_000 }, async () => {
  let site = await startSite(data)
  const tokens = await Promise.all(
    Array.from({ length: kiosks }, async () => (await site.pair('kiosk')).token),
  )
  const restarts: number[] = []
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const asked = tokens.map((): Asked => new Map())
    const pressing = tokens.flatMap((token, index) =>
      ['a', 'b'].map(hand =>
        press(createClient(site.url, token), asked[index] ?? new Map(), `${kill}-${hand}`),
      ),
    )
    await setTimeout(randomInt(30, 250))
    await site.kill()
    await Promise.all(pressing)
    const answered = asked.flatMap(each => [...each.values()].filter(number => number !== null))
    acknowledged += answered.length

    const started = performance.now()
    site = await startSite(data)
    restarts.push(performance.now() - started)
    const numbers = await allNumbers(site.lead)
    expect(numbers).toEqual(expect.arrayContaining(answered))
    for (const [index, each] of asked.entries()) await askAgain(createClient(site.url, tokens[index]), each)
    const after = await allNumbers(site.lead)
    expect(new Set(after).size).toBe(after.length)
    const given = asked.flatMap(each => [...each.values()])
    expect(new Set(given).size).toBe(given.length)
    expect(after.length).toBe(given.length)
    await newDay(site)
  }
  await site.stop()
  verifyChain(`${data}/journal.db`)
  expect(acknowledged).toBeGreaterThan(kills)
  const worst = Math.max(...restarts)
  // Asserted in test/bench/limits.speed.test.ts, where nothing else runs.
  const limit = '2000'
  report({
    name: `${kills} kills of the server: tickets acknowledged, none lost`,
    value: acknowledged,
    unit: 'tickets',
    limit: '0 lost',
  })
  report({ name: 'slowest restart after a kill', value: worst, unit: 'ms', limit })
})
