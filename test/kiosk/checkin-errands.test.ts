import { expect, test } from 'vitest'
import { runErrands, toRequest } from '../../kiosk/checkin/checkin-errands.ts'
import { type FlowEvent, type State, start, step, underneath } from '../../kiosk/checkin/checkin-flow.ts'
import type { Api } from '../../kiosk/link/api.ts'
import { ApiError, Offline } from '../../kiosk/link/api-error.ts'
import type { ProblemCode } from '../../server/contract/problem.ts'

const refuse = (status: number, code: ProblemCode) =>
  new ApiError({ type: 'about:blank', title: code, status, code })

/** A kiosk without a screen: the flow, its errands, and a site whose answers are listed. */
function kiosk(answers: unknown[]) {
  const asked: { path: string; body: unknown; key: string | undefined }[] = []
  let state: State = start('zh-CN')
  let unpaired = 0
  const post: Api['post'] = async (path, body, sending) => {
    asked.push({ path, body, key: sending?.key })
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer as never
  }
  const send = (event: FlowEvent) => {
    const previous = state
    state = step(state, event, 'zh-CN')
    runErrands(errands, previous, state)
  }
  const errands = {
    api: { post } as Api,
    send,
    waitsFor: (key: string) => {
      const screen = underneath(state.screen)
      return screen.at === 'issuing' && screen.key === key
    },
    pause: () => new Promise<void>(resolve => setTimeout(resolve, 1)),
    unpaired: () => {
      unpaired += 1
    },
  }
  return { send, asked, screen: () => state.screen, help: () => state.help, unpaired: () => unpaired }
}

const settle = () => new Promise(resolve => setTimeout(resolve, 30))
const issued = { ticket: { id: 't1' }, statusUrl: null, print: { state: 'queued' } }

test('without an answer it asks again by itself, always with the same key', async () => {
  const { send, asked, screen } = kiosk([new Offline('cable'), refuse(429, 'too-many-requests'), issued])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  await settle()
  expect(asked.map(({ path, key }) => [path, key])).toEqual(Array(3).fill(['/tickets', 'k1']))
  expect(screen()).toMatchObject({ at: 'ticket', issued })
})

test('a refusal is shown and not repeated', async () => {
  const { send, asked, screen } = kiosk([refuse(409, 'day-closed')])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  await settle()
  expect(asked).toHaveLength(1)
  expect(screen()).toMatchObject({ at: 'refused', code: 'day-closed' })
})

test('a kiosk that the site no longer knows is unpaired', async () => {
  const { send, unpaired } = kiosk([refuse(401, 'not-signed-in')])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  await settle()
  expect(unpaired()).toBe(1)
})

test('asking for help during a check-in neither stops nor repeats it', async () => {
  const { send, asked, screen } = kiosk([issued, refuse(404, 'not-found')])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  send({ is: 'help' })
  await settle()
  send({ is: 'back' })
  await settle()
  expect(asked.map(({ path }) => path)).toEqual(['/tickets', '/assistance'])
  expect(screen()).toMatchObject({ at: 'ticket' })
})

test('the staff are said to know only if the site took the call', async () => {
  const heard = kiosk([{ assistance: { id: 'h1' } }])
  heard.send({ is: 'help' })
  const unheard = kiosk([new Offline('cable')])
  unheard.send({ is: 'help' })
  await settle()
  expect(heard.help()).toEqual({ is: 'told', id: 'h1', by: null, over: false })
  expect(unheard.help()).toEqual({ is: 'nobody' })
})

test('pressing help again calls nobody twice, but is tried again after nobody heard it', async () => {
  const { send, asked, help } = kiosk([new Offline('cable'), { assistance: { id: 'h1' } }])
  const askForHelp = async () => {
    send({ is: 'help' })
    await settle()
    send({ is: 'back' })
  }
  for (let times = 0; times < 3; times += 1) await askForHelp()
  expect(asked.map(({ path, body }) => [path, body])).toEqual(
    Array(2).fill(['/assistance', { kind: 'other' }]),
  )
  expect(help()).toMatchObject({ is: 'told' })
})

test('going back ends the asking', async () => {
  const { send, asked } = kiosk([new Offline('cable'), issued])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  send({ is: 'back' })
  await settle()
  expect(asked).toHaveLength(1)
})

test('a refused reprint is told', async () => {
  const { send, screen } = kiosk([issued, refuse(403, 'not-allowed')])
  send({ is: 'take' })
  send({ is: 'issue', key: 'k1' })
  await settle()
  send({ is: 'again' })
  await settle()
  expect(screen()).toMatchObject({ at: 'ticket', again: 'refused' })
})

test('an order asks for green outright only where no need says so', () => {
  expect(toRequest({ green: false, needs: [], party: 3 }, 'en')).toEqual({ party: 3, language: 'en' })
  expect(toRequest({ green: true, needs: [], party: 1 }, 'zh-HK')).toEqual({
    party: 1,
    language: 'zh-HK',
    green: true,
  })
  expect(toRequest({ green: true, needs: ['infant'], party: 1 }, 'en')).toEqual({
    party: 1,
    language: 'en',
    needs: ['infant'],
  })
})
