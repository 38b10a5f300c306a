/**
 * A running site on a full disk: nobody gets a ticket, and is told so; calling goes on from the reserve, reading and
 * showing go on, and when there is room everything resumes by itself.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JournalUnavailable } from '../../server/app/ports.ts'
import type { Board, Queue } from '../../server/contract/queue.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { createReserve } from '../../server/site/durability/reserve.ts'
import { withReserve } from '../../server/site/durability/with-reserve.ts'
import { format, record, type Sample } from '../journal/support/sample.ts'
import type { TestClient } from '../support/client.ts'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'
import { fillDisk, maySmallDisk, mountSmallDisk, unmountSmallDisk } from '../support/small-disk.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => removeDataFolder(data))

type Issued = { ticket: { number: string } }
type Health = { status: string; troubles: string[] }

const issue = (kiosk: TestClient) => kiosk.call<Issued & { code: string }>('POST', '/tickets', {})
const health = async (url: string) => (await (await fetch(`${url}/healthz`)).json()) as Health

/** Tries until it is so, for 20 s at most. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`not within 20 s: ${what}`)
}

describe.skipIf(!maySmallDisk)('a disk without a free byte', () => {
  beforeEach(() => {
    expect(mountSmallDisk(data, '48m')).toBe(true)
  })
  afterEach(() => unmountSmallDisk(data))

  test('issuing is refused, calling goes on, and all resumes when there is room', {
    timeout: 90_000,
  }, async () => {
    const site = await startSite(data)
    const kiosk = await site.pair('kiosk')
    await site.lead.post('/lanes/1/open', {})
    const acknowledged: string[] = []
    const take = async () => {
      const { status, body } = await issue(kiosk)
      if (status === 201) acknowledged.push(body.ticket.number)
      return { status, code: body.code }
    }
    for (let each = 0; each < 30; each += 1) expect(await take()).toMatchObject({ status: 201 })
    const filler = join(data, 'filler')
    fillDisk(filler)

    await until('issuing is refused', async () => (await take()).status === 503)
    expect(await take()).toMatchObject({ status: 503, code: 'storage-unavailable' })
    expect(existsSync(join(data, 'reserve'))).toBe(false)
    expect((await health(site.url)).troubles.join()).toMatch(
      /The disk is full: nobody can check in, calling goes on/,
    )
    for (let each = 0; each < 20; each += 1) {
      const { called } = await site.lead.post<{ called: object[] }>('/lanes/1/next', {})
      expect(called).toHaveLength(1)
    }
    const waiting = acknowledged.length - 20
    expect((await site.lead.get<Board>('/board')).waiting.general).toBe(waiting)
    expect((await site.lead.get<Queue>('/queue')).tickets.length).toBe(waiting + 1)

    rmSync(filler)
    await until('issuing resumes', async () => (await take()).status === 201)
    expect(statSync(join(data, 'reserve')).size).toBe(8 * 1024 * 1024)
    expect((await health(site.url)).troubles.join()).not.toMatch(/full/)

    await site.kill()
    const again = await startSite(data)
    const { items } = await again.lead.get<{ items: { number: string }[] }>('/tickets?limit=500')
    expect(items.map(({ number }) => number).sort()).toEqual(acknowledged.sort())
    await again.stop()
  })
})

test('when even the reserve is no help, everything is refused and reading goes on', {
  timeout: 60_000,
}, async () => {
  const site = await startSite(data)
  const kiosk = await site.pair('kiosk')
  await site.lead.post('/lanes/1/open', {})
  expect((await issue(kiosk)).status).toBe(201)
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(site.pid), `--fsize=${bytes}`])
  // A file of the site may grow no further; the limit stands in for a disk on which nothing can be freed.
  limit(`${statSync(join(data, 'journal.db-wal')).size}:unlimited`)
  await until('issuing is refused', async () => (await issue(kiosk)).status === 503)
  const refused = await site.lead.call<{ code: string }>('POST', '/lanes/1/next', {})
  expect([refused.status, refused.body.code]).toEqual([503, 'storage-unavailable'])
  const { tickets } = await site.lead.get<Queue>('/queue')
  expect((await health(site.url)).status).toBe('degraded')
  limit('unlimited:unlimited')
  expect((await site.lead.call('POST', '/lanes/1/next', {})).status).toBe(200)
  await until('issuing resumes', async () => (await issue(kiosk)).status === 201)
  expect(tickets.length).toBeGreaterThan(0)
  expect(await site.stop()).toBe(0)
})

describe('the reserve', () => {
  const size = 512 * 1024

  test('is there from the start, is freed once, and is made whole again', () => {
    const reserve = createReserve(data, size)
    expect(readdirSync(data)).toEqual(['reserve'])
    expect([reserve.tight(), reserve.free(), reserve.free(), reserve.tight()]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(readdirSync(data)).toEqual([])
    expect([reserve.rebuild(), reserve.tight()]).toEqual([true, false])
    expect(statSync(join(data, 'reserve')).size).toBe(size)
  })

  test('gives the journal a second try, and only one', () => {
    const reserve = createReserve(data, size)
    const store = openMemoryJournal<Sample>(format)
    const refusing = { ...withReserve(store, { free: () => false }) }
    refusing.append = records => {
      if (!reserve.tight()) throw new JournalUnavailable('disk full')
      if (records[0]?.seq === 3) throw new JournalUnavailable('disk full')
      store.append(records)
    }
    const journal = withReserve(refusing, reserve)
    journal.append([record(1)])
    expect([store.lastSeq(), reserve.tight()]).toEqual([1, true])
    journal.append([record(2)])
    expect(() => journal.append([record(3)])).toThrow(JournalUnavailable)
    expect(store.lastSeq()).toBe(2)
  })
})
