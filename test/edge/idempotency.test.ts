/** One key, one answer: at once, later, after a restart, and for nobody else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { deskPrinter, instant } from '../support/desk-printer.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, memoryStore, type TestSite } from '../support/test-site.ts'

let site: TestSite
let kiosk: Injected
let receipts: number
beforeEach(async () => {
  receipts = 0
  const printer = createVirtualPrinter(instant)
  printer.onReceipt(() => receipts++)
  site = await buildTestSite({ printers: [deskPrinter('p1', printer)] })
  kiosk = await site.pair('kiosk')
})
afterEach(() => site.close())

const key = (name: string) => ({ 'idempotency-key': name })
const issue = (as: Injected, name: string, body: object = { party: 2 }) =>
  as.call<IssuedTicket & Problem>('POST', '/tickets', body, key(name))
/** How far its printing has come is told anew each time. */
const apartFromPrint = (text: string) => text.replace(/,"print":\{[^}]*\}/, '')
const tickets = () => site.site.state().tickets.size

describe('the same key', () => {
  it('five times at once is one ticket and one receipt', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => issue(kiosk, 'k')))
    expect(new Set(answers.map(each => `${each.status} ${apartFromPrint(each.text)}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(tickets()).toBe(1)
    await vi.waitFor(() => expect(receipts).toBe(1))
    expect((await issue(kiosk, 'k')).body.print).toEqual({ state: 'confirmed' })
    expect(receipts).toBe(1)
  })

  it('with another body is refused', async () => {
    await issue(kiosk, 'k')
    const other = await issue(kiosk, 'k', { party: 3 })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch'])
    expect(tickets()).toBe(1)
  })

  it('with another body while the first is under way is refused too', async () => {
    const [first, second] = await Promise.all([issue(kiosk, 'k'), issue(kiosk, 'k', { party: 3 })])
    expect([first.status, second.status]).toEqual([201, 422])
  })

  it('belongs to one device or person, one method and one path', async () => {
    await issue(kiosk, 'k')
    await issue(await site.pair('kiosk'), 'k')
    await issue(await site.staff(), 'k')
    await issue(site.lead, 'k')
    expect(tickets()).toBe(4)
    const { ticket } = (await issue(kiosk, 'k')).body
    const cancelled = await kiosk.call('POST', `/tickets/${ticket.id}/cancel`, { reason: 'x' }, key('k'))
    expect(cancelled.status).toBe(200)
  })

  it('belongs to a person on whatever device', async () => {
    const person = await site.staff()
    const again = await site.signIn(person.id, person.pin)
    expect((await issue(person, 'k')).text).toBe((await issue(again, 'k')).text)
  })

  it('runs a refused call again', async () => {
    const open = () => site.lead.call<Problem>('POST', '/lanes/1/next', {}, key('n'))
    expect((await open()).body.code).toBe('lane-not-open')
    await site.lead.post('/lanes/1/open')
    expect((await open()).status).toBe(200)
  })

  it('gets its answer even where the call would now be refused', async () => {
    const { ticket } = (await issue(kiosk, 'k')).body
    const cancel = () => kiosk.call('POST', `/tickets/${ticket.id}/cancel`, {}, key('c'))
    const first = await cancel()
    expect(first.status).toBe(200)
    site.clock.pass(5 * 60_000)
    expect((await cancel()).text).toBe(first.text)
  })

  it('is forgotten after the close of the next day, and after 24 hours at the earliest', async () => {
    const first = await issue(kiosk, 'k')
    const close = () => site.lead.post('/day/close', { force: true, reason: 'night' })
    await close()
    site.clock.pass(3_600_000)
    await site.lead.post('/day/open')
    expect(apartFromPrint((await issue(kiosk, 'k')).text)).toBe(apartFromPrint(first.text))
    site.clock.pass(24 * 3_600_000)
    const lead = await site.signIn('lead', '314159')
    await lead.post('/day/close', { force: true, reason: 'night' })
    await lead.post('/day/open')
    expect((await issue(kiosk, 'k')).text).not.toBe(first.text)
  })
})

describe('after a restart', () => {
  it('gets the same answer, and is told how far its printing is now', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
    const store = memoryStore()
    const start = () => {
      const journal = openSqliteJournal({ file: join(folder, 'journal.db'), format: journalFormat })
      return buildTestSite({ journal, store })
    }
    const stop = async (one: TestSite) => {
      await one.close()
      one.journal.close()
    }
    const before = await start()
    const paired = await before.pair('kiosk')
    const first = await issue(paired, 'k')
    expect(first.body.print).toEqual({ state: 'queued' })
    await stop(before)
    const after = await start()
    const same = { ...after.stranger, call: after.as(paired.token).call }
    const again = await issue(same, 'k')
    expect([again.status, apartFromPrint(again.text)]).toEqual([201, apartFromPrint(first.text)])
    // Nothing was written down of the job: nobody knows.
    expect(again.body.print).toEqual({ state: 'unknown' })
    expect(after.site.state().tickets.size).toBe(1)
    await stop(after)
    rmSync(folder, { recursive: true })
  })
})
