import { expect, test } from 'vitest'
import { createPrinterWatch } from '../../../../kiosk/checkin/errands/tell-staff.ts'
import { createReserve, reservableFor } from '../../../../kiosk/checkin/offline/reserve.ts'
import { settleSlips } from '../../../../kiosk/checkin/offline/settle-slips.ts'
import { slipTicket } from '../../../../kiosk/checkin/offline/slip-ticket.ts'
import type { Api } from '../../../../kiosk/link/api.ts'
import { ApiError, Offline } from '../../../../kiosk/link/api-error.ts'
import type { IssueTicket } from '../../../../server/contract/ticket.ts'

function memoryStore() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const block = (...numbers: string[]) => ({
  epoch: 'e1',
  items: numbers.map(number => ({ number, secret: `secret-of-${number}` })),
})
const issuedAt = '2026-06-04T02:42:07.120Z'
const how = (key = 'k1') => ({ key, issuedAt, publicUrl: 'http://site.test' })
const somebody: IssueTicket = {
  party: 2,
  identity: { kind: 'phone', value: '13800138000' },
  people: [{ identity: { kind: 'passport', value: 'E12345678' } }],
}

function stocked() {
  const store = memoryStore()
  const reserve = createReserve(store)
  reserve.add('general', block('A010', 'A011'))
  reserve.add('green', block('G005'))
  return { store, reserve }
}

test('each number is given once, by class, over a restart too', () => {
  const { store, reserve } = stocked()
  expect(reserve.take('general', {}, how())?.number).toBe('A010')
  const after = createReserve(store)
  expect([after.left('general', 'e1'), after.left('green', 'e1')]).toEqual([1, 1])
  expect([1, 2].map(() => after.take('general', {}, how())?.number)).toEqual(['A011', undefined])
  expect(after.take('green', {}, how())?.number).toBe('G005')
})

test('numbers of another day are worth nothing, and go when new ones come', () => {
  const { reserve } = stocked()
  expect(reserve.left('general', 'e2')).toBe(0)
  reserve.add('general', { epoch: 'e2', items: [{ number: 'A001', secret: 's' }] })
  expect([reserve.left('general', 'e2'), reserve.left('green', 'e2')]).toEqual([1, 0])
  reserve.drop()
  expect(reserve.take('general', {}, how())).toBeNull()
})

test('who somebody is never lies in the browser’s store', () => {
  const { store, reserve } = stocked()
  reserve.take('general', somebody, how())
  const written = [...store.kept.values()].join()
  expect(written).toContain('A010')
  expect(written).not.toMatch(/13800138000|E12345678/)
  expect(reserve.slips()[0]?.request).toEqual(somebody)
  expect(createReserve(store).slips()[0]?.request).toEqual({ party: 2 })
})

test('a store that was damaged is an empty one', () => {
  const store = memoryStore()
  store.setItem('greenlane-reserve', '{"numbers":')
  expect(createReserve(store).slips()).toEqual([])
})

test('care or the green channel takes a green number', () => {
  expect(
    [
      {},
      { green: true },
      { needs: ['infant'] },
      { needs: ['infant'], green: false },
      { needs: ['language'] },
    ].map(request => reservableFor(request as IssueTicket)),
  ).toEqual(['general', 'green', 'green', 'general', 'general'])
})

test('the screen shows it like any ticket, with its code, and no place yet', () => {
  const { reserve } = stocked()
  const slip = reserve.take('general', { party: 3, language: 'en' }, how())
  if (!slip) throw new Error('no slip')
  expect(slipTicket(slip)).toMatchObject({
    ticket: { number: 'A010', party: 3, ahead: null, estimate: null },
    statusUrl: 'http://site.test/status/secret-of-A010',
    print: { state: 'none' },
  })
})

/** A site that answers each call by a rule, and what it was asked. */
function siteThat(answer: (path: string, key: string | undefined, body: IssueTicket) => unknown) {
  const asked: { path: string; key: string | undefined; body: IssueTicket }[] = []
  const told: string[] = []
  const post: Api['post'] = async (path, body, sending) => {
    asked.push({ path, key: sending?.key, body: body as IssueTicket })
    const given = answer(path, sending?.key, body as IssueTicket)
    if (given instanceof Error) throw given
    return given as never
  }
  return { api: { post } as Api, asked, told, tellStaff: async (about: string) => void told.push(about) }
}

const ticketOf = (number: string) => ({
  ticket: { id: `id-${number}`, number },
  statusUrl: `http://site.test/status/secret-of-${number}`,
})
const refusal = (status: number, code: 'idempotency-mismatch' | 'day-closed' | 'storage-unavailable') =>
  new ApiError({ type: 'about:blank', title: code, status, code })

test('what was given out is told in its order, and is then forgotten', async () => {
  const { reserve } = stocked()
  reserve.take('general', somebody, how('k1'))
  reserve.take('green', {}, how('k2'))
  const site = siteThat((_path, _key, body) => ticketOf(body.reserved ?? ''))
  expect(await settleSlips({ ...site, reserve })).toBe(true)
  expect(site.asked.map(({ key, body }) => [key, body])).toEqual([
    ['k1', { ...somebody, reserved: 'A010', epoch: 'e1', issuedAt }],
    ['k2', { reserved: 'G005', epoch: 'e1', issuedAt }],
  ])
  expect([reserve.slips(), site.told]).toEqual([[], []])
})

test('a press that had reached the site after all is given back first', async () => {
  const { reserve } = stocked()
  reserve.take('general', somebody, how('k1'))
  const site = siteThat((path, key, body) => {
    if (path.endsWith('/cancel')) return {}
    if (key === 'k1') return body.reserved ? refusal(422, 'idempotency-mismatch') : ticketOf('A002')
    return ticketOf(body.reserved ?? '')
  })
  expect(await settleSlips({ ...site, reserve })).toBe(true)
  expect(site.asked.map(({ path, key }) => [path, key])).toEqual([
    ['/tickets', 'k1'],
    ['/tickets', 'k1'],
    ['/tickets/secret-of-A002/cancel', undefined],
    ['/tickets', 'k1-reserved'],
  ])
  expect(reserve.slips()).toEqual([])
})

test('without an answer it is told again later, and nothing is lost', async () => {
  for (const failure of [new Offline('cable'), refusal(503, 'storage-unavailable')]) {
    const { reserve } = stocked()
    reserve.take('general', {}, how())
    expect(await settleSlips({ ...siteThat(() => failure), reserve })).toBe(false)
    expect(reserve.slips()).toHaveLength(1)
  }
})

test('a number that had to be replaced is told to the staff; a day that is closed ends it', async () => {
  const { reserve } = stocked()
  reserve.take('general', {}, how())
  const site = siteThat(() => ticketOf('A033'))
  await settleSlips({ ...site, reserve })
  expect(site.told).toEqual(['A010 → A033'])
  reserve.take('general', {}, how())
  expect(await settleSlips({ ...siteThat(() => refusal(409, 'day-closed')), reserve })).toBe(true)
  expect(reserve.slips()).toEqual([])
})

test('a printer that stops is told once, until it prints again', async () => {
  let told = 0
  const watch = createPrinterWatch(async () => {
    told += 1
  })
  for (const state of ['held', 'held', 'unknown']) watch(state)
  expect(told).toBe(1)
  watch('confirmed')
  watch('held')
  expect(told).toBe(2)
})
