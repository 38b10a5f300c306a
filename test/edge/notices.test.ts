/** Notices: edited by the lead, shown by their times, and announced to the voice on the board's topic. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeCall } from '../../server/contract/live.ts'
import type { Notice } from '../../server/contract/notice.ts'
import type { Board } from '../../server/contract/queue.ts'
import { createNoticeClock } from '../../server/edge/ws/notice-clock.ts'
import type { Injected } from '../support/injected.ts'
import { buildTestSite, type TestSite } from '../support/test-site.ts'

let site: TestSite
let display: Injected
beforeEach(async () => {
  site = await buildTestSite()
  display = await site.pair('display')
})
afterEach(() => site.close())

type OneNotice = { notice: Notice }
const text = { 'zh-CN': '请戴好口罩', en: 'Please keep your mask on' }
const add = async (more: object = {}) =>
  (await site.lead.post<OneNotice>('/notices', { text, placement: ['board'], ...more })).notice
const onBoard = async () => (await display.get<Board>('/board')).notices
const refused = async (body: object) =>
  (await site.lead.call<{ code: string }>('POST', '/notices', body)).body.code
/** Local minutes of the day from now on. */
const local = (minutes: number) => {
  const at = new Date(site.clock.wall() + minutes * 60_000)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

describe('a notice', () => {
  it('is added, changed, turned off and removed, and every change is on record', async () => {
    const notice = await add({ preset: 'mask' })
    expect(notice).toMatchObject({ preset: 'mask', text, placement: ['board'], on: true, now: true })
    expect(notice.schedule).toEqual({ every: null, from: null, to: null })
    expect(await onBoard()).toEqual([{ id: notice.id, preset: 'mask', text, placement: ['board'] }])
    const change = { text: { ...text, 'zh-HK': '請戴好口罩' }, placement: ['board', 'led'] }
    const changed = await site.lead.patch<OneNotice>(`/notices/${notice.id}`, change)
    expect(changed.notice).toEqual({ ...notice, ...change })
    const off = await site.lead.patch<OneNotice>(`/notices/${notice.id}`, { on: false })
    expect(off.notice.now).toBe(false)
    expect(await onBoard()).toEqual([])
    expect((await site.lead.call('DELETE', `/notices/${notice.id}`)).status).toBe(204)
    expect(await site.lead.get('/notices')).toEqual({ items: [], next: null })
    const { items } = await site.lead.get<{ items: { what: string; subject: string }[] }>('/changes')
    const told = items.filter(({ what }) => what.startsWith('notice')).map(({ what }) => what)
    expect(told.toSorted()).toEqual(['notice-added', 'notice-changed', 'notice-changed', 'notice-removed'])
  })

  it('is shown in its window only, also past midnight', async () => {
    await add({ schedule: { every: null, from: local(-60), to: local(30) } })
    expect(await onBoard()).toHaveLength(1)
    site.clock.pass(31 * 60_000)
    expect(await onBoard()).toHaveLength(0)
    site.clock.pass(22.6 * 60 * 60_000)
    expect(await onBoard()).toHaveLength(1)
  })

  it('is shown for one minute in so many', async () => {
    await add({ schedule: { every: 5, from: null, to: null } })
    let shown = 0
    for (let minute = 0; minute < 20; minute++) {
      shown += (await onBoard()).length
      site.clock.pass(60_000)
    }
    expect(shown).toBe(4)
  })

  it('needs both Chinese and English, a place, and times that are times', async () => {
    expect(await refused({ text: { 'zh-CN': '请戴好口罩' }, placement: ['board'] })).toBe('invalid-input')
    expect(await refused({ text: { ...text, en: '  ' }, placement: ['board'] })).toBe('invalid-input')
    expect(await refused({ text, placement: [] })).toBe('invalid-input')
    const half = { every: null, from: '08:00', to: null }
    expect(await refused({ text, placement: ['board'], schedule: half })).toBe('invalid-input')
    const late = { every: null, from: '24:00', to: '25:00' }
    expect(await refused({ text, placement: ['board'], schedule: late })).toBe('invalid-input')
    expect((await site.lead.call('PATCH', '/notices/none', { on: false })).status).toBe(404)
    expect((await (await site.staff()).call('GET', '/notices')).status).toBe(403)
  })
})

describe('the voice', () => {
  const clock = () => {
    const calls: NoticeCall[] = []
    const { tick } = createNoticeClock({
      state: site.site.state,
      wall: site.clock.wall,
      announce: call => calls.push(call),
      onFailed: error => {
        throw error
      },
    })
    return { calls, tick }
  }

  it('is told once in each minute that a notice is due, however often the clock is asked', async () => {
    await add({ preset: 'water', placement: ['voice'], schedule: { every: 3, from: null, to: null } })
    const { calls, tick } = clock()
    for (let second = 0; second < 30 * 60; second += 10) {
      site.clock.pass(10_000)
      tick()
      tick()
    }
    expect(calls).toHaveLength(10)
    expect(calls[0]).toMatchObject({ kind: 'notice', preset: 'water', text })
    expect(await onBoard()).toEqual([])
  })

  it('goes on after a fault, which is told and ends nothing', () => {
    const failed: unknown[] = []
    const fault = new Error('no state')
    const { tick } = createNoticeClock({
      state: () => {
        throw fault
      },
      wall: site.clock.wall,
      announce: () => {},
      onFailed: error => failed.push(error),
    })
    for (let minute = 0; minute < 2; minute++) {
      site.clock.pass(60_000)
      tick()
    }
    expect(failed).toEqual([fault, fault])
  })

  it('says two with the same interval in different minutes', async () => {
    for (const preset of ['mask', 'water']) {
      const schedule = { every: 10, from: null, to: null }
      await add({ preset, placement: ['voice'], schedule })
    }
    const { calls, tick } = clock()
    for (let minute = 0; minute < 10; minute++) {
      site.clock.pass(60_000)
      tick()
    }
    expect(new Set(calls.map(({ at }) => at)).size).toBe(2)
    expect(calls).toHaveLength(2)
  })

  it('is silent when the day is over', async () => {
    await add({ placement: ['voice'], schedule: { every: 1, from: null, to: null } })
    await site.lead.post('/day/close', {})
    const { calls, tick } = clock()
    site.clock.pass(60_000)
    tick()
    expect(calls).toEqual([])
  })
})
