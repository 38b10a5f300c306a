import { expect, test } from 'vitest'
import { runErrands } from '../../../kiosk/checkin/errands/errands.ts'
import type { Errands } from '../../../kiosk/checkin/errands/parts.ts'
import { toRequest } from '../../../kiosk/checkin/errands/to-request.ts'
import { emptyOrder } from '../../../kiosk/checkin/flow/order.ts'
import { type FlowEvent, type State, start, underneath } from '../../../kiosk/checkin/flow/state.ts'
import { step } from '../../../kiosk/checkin/flow/step.ts'
import type { Slip } from '../../../kiosk/checkin/offline/reserve.ts'
import type { Api, Sending } from '../../../kiosk/link/api.ts'
import { ApiError, Offline } from '../../../kiosk/link/api-error.ts'
import type { ProblemCode } from '../../../server/contract/problem.ts'
import { home, issued, person, scan, status, take } from './visit.ts'

const refuse = (status: number, code: ProblemCode) =>
  new ApiError({ type: 'about:blank', title: code, status, code })

/** A kiosk without a screen: the flow, its errands, and a site whose answers are listed. */
function kiosk(answers: unknown[], slips: Slip[] = []) {
  const asked: { path: string; body: unknown; key: string | undefined }[] = []
  let state: State = start(home)
  let unpaired = 0
  const answer = async (path: string, body?: unknown, key?: string) => {
    asked.push({ path, body, key })
    const next = answers.shift()
    if (next instanceof Error) throw next
    return next as never
  }
  const send = (event: FlowEvent) => {
    const previous = state
    state = step(state, event, home)
    runErrands(errands, previous, state)
  }
  const errands: Errands = {
    api: {
      post: async (path: string, body?: object, sending?: Sending) => {
        const answered = await answer(path, body, sending?.key)
        sending?.onStatus?.((answered as { had?: true }).had ? 200 : 201)
        return answered
      },
      get: (path: string) => answer(path),
    } as unknown as Api,
    send,
    waitsFor: key => {
      const screen = underneath(state.screen)
      return (
        (screen.at === 'issuing' && screen.key === key) || (screen.at === 'reading' && screen.secret === key)
      )
    },
    pause: () => new Promise<void>(resolve => setTimeout(resolve, 1)),
    unpaired: () => {
      unpaired += 1
    },
    fromReserve: () => slips.shift() ?? null,
  }
  return { send, asked, screen: () => state.screen, help: () => state.help, unpaired: () => unpaired }
}

const settle = () => new Promise(resolve => setTimeout(resolve, 30))
const begun = (answers: unknown[], slips: Slip[] = []) => {
  const made = kiosk(answers, slips)
  made.send({ is: 'begin' })
  made.send(take)
  return made
}

test('without an answer it asks again by itself, always with the same key', async () => {
  const { asked, screen } = begun([new Offline('cable'), refuse(429, 'too-many-requests'), issued])
  await settle()
  expect(asked.map(({ path, key }) => [path, key])).toEqual(Array(3).fill(['/tickets', 'k1']))
  expect(screen()).toMatchObject({ at: 'ticket', issued, was: 'new' })
})

test('somebody who had a ticket is told so', async () => {
  const { screen } = begun([{ ...issued, had: true }])
  await settle()
  expect(screen()).toMatchObject({ at: 'ticket', was: 'had' })
})

test('a typed number with a ticket shows the number alone', async () => {
  const { screen } = begun([
    { ticket: { number: 'A007', state: 'waiting' }, statusUrl: null, print: { state: 'none' } },
  ])
  await settle()
  expect(screen()).toEqual({ at: 'known', ticket: { number: 'A007', state: 'waiting' } })
})

test('while the site is away a number of the kiosk’s own is given at once', async () => {
  const slip: Slip = {
    number: 'A020',
    of: 'general',
    epoch: 'e',
    issuedAt: '2026-06-04T02:42:07.120Z',
    request: { party: 2 },
    key: 'k1',
    statusUrl: 'http://site.test/status/s',
  }
  const { asked, screen } = begun([new Offline('cable')], [slip])
  await settle()
  expect(asked).toHaveLength(1)
  expect(screen()).toMatchObject({
    at: 'ticket',
    was: 'unsent',
    issued: { ticket: { number: 'A020', party: 2 }, statusUrl: slip.statusUrl, print: { state: 'none' } },
  })
})

test('too many typed numbers are explained, not tried again', async () => {
  const { send, asked, screen } = kiosk([refuse(429, 'too-many-requests')])
  send({ is: 'begin' })
  send({ is: 'ways' })
  send({ is: 'type', kind: 'phone' })
  for (const key of '13800138000') send({ is: 'key', key })
  send({ is: 'typed', elder: false })
  send(take)
  await settle()
  expect(asked).toHaveLength(1)
  expect(screen()).toMatchObject({ at: 'refused', code: 'too-many-requests' })
})

test('a refusal is shown and not repeated', async () => {
  const { asked, screen } = begun([refuse(409, 'day-closed')])
  await settle()
  expect(asked).toHaveLength(1)
  expect(screen()).toMatchObject({ at: 'refused', code: 'day-closed' })
})

test('a kiosk that the site no longer knows is unpaired', async () => {
  const { unpaired } = begun([refuse(401, 'not-signed-in')])
  await settle()
  expect(unpaired()).toBe(1)
})

test('asking for help during a check-in neither stops nor repeats it', async () => {
  const { send, asked, screen } = begun([issued, refuse(404, 'not-found')])
  send({ is: 'help' })
  await settle()
  send({ is: 'back' })
  expect(asked.map(({ path }) => path)).toEqual(['/tickets', '/assistance'])
  expect(screen()).toMatchObject({ at: 'ticket' })
})

test('the staff are said to know only if the site has taken the call', async () => {
  const heard = kiosk([{ assistance: { id: 'h1' } }])
  heard.send({ is: 'help' })
  const unheard = kiosk([new Offline('cable')])
  unheard.send({ is: 'help' })
  await settle()
  expect(heard.help()).toEqual({ is: 'told', id: 'h1', by: null, over: false, late: true })
  expect(unheard.help()).toEqual({ is: 'nobody' })
})

test('pressing help again calls nobody twice, but is tried again after nobody heard it', async () => {
  const { send, asked, help } = kiosk([new Offline('cable'), { assistance: { id: 'h1' } }])
  for (let times = 0; times < 3; times += 1) {
    send({ is: 'help' })
    await settle()
    send({ is: 'back' })
  }
  expect(asked.map(({ path, body }) => [path, body])).toEqual(
    Array(2).fill(['/assistance', { kind: 'other' }]),
  )
  expect(help()).toMatchObject({ is: 'told' })
})

test('going back ends the asking', async () => {
  const { send, asked } = begun([new Offline('cable'), issued])
  send({ is: 'back' })
  await settle()
  expect(asked).toHaveLength(1)
})

test('a refused reprint is told', async () => {
  const { send, screen } = begun([issued, refuse(403, 'not-allowed')])
  await settle()
  send({ is: 'again' })
  await settle()
  expect(screen()).toMatchObject({ at: 'ticket', again: 'refused' })
})

const ticketScan: FlowEvent = { is: 'scan', scan: { is: 'ticket', secret: 's1' } }

test('a scanned ticket is looked up until there is an answer; a link of another day is not found', async () => {
  const found = kiosk([new Offline('cable'), status()])
  found.send(ticketScan)
  const gone = kiosk([refuse(404, 'not-found')])
  gone.send(ticketScan)
  await settle()
  expect(found.asked.map(({ path }) => path)).toEqual(['/status/s1', '/status/s1'])
  expect(found.screen()).toMatchObject({ at: 'standing', status: status() })
  expect(gone.screen()).toEqual({ at: 'unknown' })
})

test('a missed ticket rejoins by its secret and shows its new place', async () => {
  const { send, asked, screen } = kiosk([status({ state: 'missed' }), {}, status({ ahead: 9 })])
  send(ticketScan)
  await settle()
  send({ is: 'rejoin' })
  await settle()
  expect(asked.map(({ path }) => path)).toEqual(['/status/s1', '/tickets/s1/rejoin', '/status/s1'])
  expect(screen()).toMatchObject({ status: { state: 'waiting', ahead: 9 }, rejoin: 'ready' })
})

test('an order says what was chosen and no more', () => {
  expect(toRequest(emptyOrder, 'en')).toEqual({ party: 1, language: 'en' })
  const order = {
    ...emptyOrder,
    first: person('one'),
    others: [person('two'), { identity: null, mark: { kind: 'child', name: null, tail: '' } as const }],
    needs: ['hearing' as const],
    green: false,
    access: 'help-up' as const,
    batch: 'ACME',
  }
  expect(toRequest(order, 'zh-HK')).toEqual({
    party: 3,
    language: 'zh-HK',
    identity: { kind: 'token', value: 'one' },
    people: [{ identity: { kind: 'token', value: 'two' } }],
    needs: ['hearing'],
    green: false,
    access: 'help-up',
    batch: 'ACME',
  })
})

test('what cannot be read is forgotten by itself', async () => {
  const { send, screen } = kiosk([])
  send({ is: 'scan', scan: { is: 'unread' } })
  await settle()
  expect(screen()).toEqual({ at: 'idle', unread: false })
  send(scan('one'))
  expect(screen()).toMatchObject({ at: 'confirm' })
})
