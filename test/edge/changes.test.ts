/** Who changed what: on record in the journal, and there for the lead to read. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JournalUnavailable } from '../../server/app/ports.ts'
import type { DeviceAdded, StaffWithPin } from '../../server/contract/access.ts'
import type { Change } from '../../server/contract/audit.ts'
import { KEPT_CHANGES } from '../../server/domain/audit/keep-change.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalFormat } from '../../server/site/journal-format.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await buildTestSite()
})
afterEach(() => site.close())

const changes = async (query = '') =>
  (await site.lead.get<{ items: Change[]; next: string | null }>(`/changes${query}`)).items
const newest = async () => (await changes('?limit=1'))[0]
const access = () =>
  [...site.journal.read(0)].flatMap(({ event, actor }) =>
    event.type === 'AccessChanged' ? [{ what: event.what, subject: event.subject, actor }] : [],
  )

describe('a change', () => {
  it('of the rules says what is in force and who set it', async () => {
    await site.lead.patch('/settings', { k: 3, capacity: 40 })
    expect(await newest()).toMatchObject({
      what: 'settings-changed',
      by: 'lead',
      settings: { k: 3, kBatch: 2, capacity: 40 },
    })
  })

  it('of a lane, a batch, a hold and the day is there, newest first', async () => {
    await site.lead.patch('/lanes/3', { name: '三号' })
    await site.lead.post('/batches', {
      name: '实验小学',
      from: '2026-06-04T08:00:00Z',
      to: '2026-06-04T09:00:00Z',
    })
    await site.lead.post('/hold', { reason: '暴雨' })
    await site.lead.post('/release', {})
    await site.lead.post('/day/close', {})
    const told = (await changes('?limit=5')).map(({ what, subject, reason }) => [what, subject, reason])
    expect(told).toEqual([
      ['day-closed', null, null],
      ['site-released', null, null],
      ['site-held', null, '暴雨'],
      ['batch-registered', '实验小学', null],
      ['lane-configured', '三号', null],
    ])
  })

  it('of devices and people is in the journal by id, and shown by name', async () => {
    const { id, code } = await site.lead.post<DeviceAdded>('/devices', { kind: 'kiosk', name: '东门' })
    await site.stranger.post('/devices/pair', { code })
    const { staff } = await site.lead.post<StaffWithPin>('/staff', { id: 'he', name: '何美玲' })
    await site.lead.patch(`/staff/${staff.id}`, { enabled: false })
    await site.lead.post(`/staff/${staff.id}/pin`, {})
    expect(await newest()).toMatchObject({ what: 'pin-renewed', subject: '何美玲', subjectId: 'he' })
    await site.lead.call('DELETE', `/staff/${staff.id}`)
    await site.lead.call('DELETE', `/devices/${id}`)
    expect(access()).toEqual([
      { what: 'device-added', subject: id, actor: 'lead' },
      { what: 'device-paired', subject: id, actor: null },
      { what: 'person-added', subject: 'he', actor: 'lead' },
      { what: 'person-disabled', subject: 'he', actor: 'lead' },
      { what: 'pin-renewed', subject: 'he', actor: 'lead' },
      { what: 'person-removed', subject: 'he', actor: 'lead' },
      { what: 'device-revoked', subject: id, actor: 'lead' },
    ])
  })

  it('that was refused is not there', async () => {
    await site.lead.call('PATCH', '/staff/lead', { enabled: false })
    await site.lead.call('DELETE', '/devices/nobody')
    expect(access()).toEqual([])
  })
})

it('pages through at most so many of them', async () => {
  for (let k = 1; k <= KEPT_CHANGES + 5; k += 1) await site.lead.patch('/settings', { k: (k % 90) + 1 })
  const all = await changes()
  expect(all).toHaveLength(KEPT_CHANGES)
  const { items, next } = await site.lead.get<{ items: Change[]; next: string }>('/changes?limit=2')
  expect(items).toEqual(all.slice(0, 2))
  expect(await changes(`?limit=1&after=${next}`)).toEqual(all.slice(2, 3))
})

it('stands although the journal took nothing: a stolen kiosk is revoked all the same', async () => {
  const journal = openMemoryJournal(journalFormat)
  const append = journal.append.bind(journal)
  let full = false
  journal.append = (records, extra) => {
    if (full) throw new JournalUnavailable('disk full')
    append(records, extra)
  }
  const own = await buildTestSite({ journal })
  const { id } = await own.lead.post<DeviceAdded>('/devices', { kind: 'kiosk', name: '东门' })
  full = true
  expect((await own.lead.call('DELETE', `/devices/${id}`)).status).toBe(204)
  full = false
  expect((await own.lead.get<{ items: unknown[] }>('/devices')).items).toEqual([])
  await own.close()
})
