import { expect, test, vi } from 'vitest'
import { type AnnouncerParts, createAnnouncer, type Manner } from '../../../display/board/announcer.ts'
import type { Said } from '../../../kiosk/speech/voice/create-voice.ts'
import type { Line } from '../../../kiosk/speech/voice/line-up.ts'

type Spoken = { language: string; line: Line; first: string | undefined; end: (said: Said) => void }

/** A voice that writes down what it is asked to say, and says it until it is told to end. */
function start(manner: Partial<Manner> = {}) {
  const spoken: Spoken[] = []
  let saying = 0
  let most = 0
  const now: Manner = { languages: ['zh-CN', 'zh-HK', 'en'], times: 2, silent: false, ...manner }
  const voice: AnnouncerParts['voice'] = {
    canSay: async (_language, [line]) => !(line && !('clip' in line) && line[0] === 'voice.call.named'),
    say: (language, [line], options) => {
      saying += 1
      most = Math.max(most, saying)
      return new Promise(resolve => {
        const end = (said: Said) => {
          saying -= 1
          resolve(said)
        }
        if (line) spoken.push({ language, line, first: options?.first, end })
      })
    },
    stop: () => {},
  }
  const announcer = createAnnouncer({ voice, manner: () => now })
  /** Ends one after the other until nothing waits. */
  const sayAll = async () => {
    for (let index = 0; announcer.waiting > 0; index++) {
      await vi.waitFor(() => expect(spoken.length > index || announcer.waiting === 0).toBe(true))
      spoken[index]?.end('said')
      await Promise.resolve()
    }
  }
  const numbers = () =>
    spoken.map(({ line }) => ('clip' in line ? line.clip : (line[1] as { number: string }).number))
  return { announcer, spoken, sayAll, numbers, now, mostAtOnce: () => most }
}

test('five calls in one second are five announcements, in order, each in every language, twice', async () => {
  const { announcer, spoken, sayAll, numbers, mostAtOnce } = start()
  const called = ['A101', 'A102', 'G001', 'A103', 'B001']
  for (const number of called) announcer.call({ number, lane: '1' })
  await sayAll()
  expect(numbers()).toEqual(called.flatMap(number => Array(6).fill(number)))
  expect(spoken.map(({ language }) => language)).toEqual(Array(10).fill(['zh-CN', 'zh-HK', 'en']).flat())
  expect(spoken.map(({ first }) => first === 'chime')).toEqual(Array(10).fill([true, false, false]).flat())
  expect(mostAtOnce()).toBe(1)
})

test('a call that comes while one is said waits for it', async () => {
  const { announcer, spoken, sayAll, numbers } = start({ languages: ['en'], times: 1 })
  announcer.call({ number: 'A101', lane: '1' })
  await vi.waitFor(() => expect(spoken).toHaveLength(1))
  announcer.call({ number: 'A102', lane: '2' })
  expect(numbers()).toEqual(['A101'])
  await sayAll()
  expect(numbers()).toEqual(['A101', 'A102'])
})

test('a number called again is said again', async () => {
  const { announcer, sayAll, numbers } = start({ languages: ['en'], times: 1 })
  announcer.call({ number: 'A101', lane: '1' })
  announcer.call({ number: 'A101', lane: '1' })
  await sayAll()
  expect(numbers()).toEqual(['A101', 'A101'])
})

test('in a crowd of calls each is still said, but once, until the crowd is gone', async () => {
  const { announcer, sayAll, numbers } = start({ languages: ['en'] })
  const called = Array.from({ length: 12 }, (_, index) => `A${101 + index}`)
  for (const number of called) announcer.call({ number, lane: '1' })
  await sayAll()
  expect([...new Set(numbers())]).toEqual(called)
  const counts = called.map(number => numbers().filter(each => each === number).length)
  expect(counts).toEqual([1, 1, 1, ...Array(9).fill(2)])
})

test('a lane with a name that cannot be said is looked for on the screen', async () => {
  const { announcer, spoken, sayAll } = start({ languages: ['zh-CN'], times: 1 })
  announcer.call({ number: 'A101', lane: '望京' })
  await sayAll()
  expect(spoken[0]?.line).toEqual(['voice.call.look', { number: 'A101' }])
})

test('notices wait until no call does', async () => {
  const { announcer, spoken, sayAll, numbers } = start({ languages: ['en'], times: 1 })
  announcer.call({ number: 'A101', lane: '1' })
  await vi.waitFor(() => expect(spoken).toHaveLength(1))
  announcer.notice([{ clip: 'notice' }])
  announcer.call({ number: 'A102', lane: '2' })
  await sayAll()
  expect(numbers()).toEqual(['A101', 'A102', 'notice'])
  expect(spoken.at(-1)?.first).toBeUndefined()
})

test('what comes while it has to be silent is not said later', async () => {
  const { announcer, sayAll, numbers, now } = start({ languages: ['en'], times: 1, silent: true })
  announcer.call({ number: 'A101', lane: '1' })
  await vi.waitFor(() => expect(announcer.waiting).toBe(0))
  now.silent = false
  announcer.call({ number: 'A102', lane: '1' })
  await sayAll()
  expect(numbers()).toEqual(['A102'])
})

test('falls silent in the middle when it is told to', async () => {
  const { announcer, spoken, now } = start()
  announcer.call({ number: 'A101', lane: '1' })
  await vi.waitFor(() => expect(spoken).toHaveLength(1))
  now.silent = true
  spoken[0]?.end('said')
  await vi.waitFor(() => expect(announcer.waiting).toBe(0))
  expect(spoken).toHaveLength(1)
})

test('who may come in is said after the calls, together with those who follow, and twice a minute at most', async () => {
  vi.useFakeTimers()
  try {
    const { announcer, spoken } = start({ languages: ['en'], times: 1 })
    const settle = () => vi.advanceTimersByTimeAsync(0)
    const said = () => spoken.map(({ line }) => line)
    announcer.call({ number: 'A090', lane: '1' })
    announcer.enter([{ from: 'A101', to: 'A103' }])
    announcer.enter([{ from: 'A104', to: 'A104' }])
    announcer.enter([{ from: 'B001', to: 'B001' }])
    await settle()
    spoken[0]?.end('said')
    await settle()
    spoken[1]?.end('said')
    await settle()
    spoken[2]?.end('said')
    await settle()
    const first: Line[] = [
      ['voice.call', { number: 'A090', lane: '1' }],
      ['voice.enter', { from: 'A101', to: 'A104' }],
      ['voice.enter.one', { number: 'B001' }],
    ]
    expect(said()).toEqual(first)
    expect(spoken.map(each => each.first)).toEqual(['chime', 'chime', 'chime'])
    announcer.enter([{ from: 'A105', to: 'A105' }])
    await vi.advanceTimersByTimeAsync(20_000)
    announcer.enter([{ from: 'A106', to: 'A108' }])
    expect(said()).toEqual(first)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(said()).toEqual([...first, ['voice.enter', { from: 'A105', to: 'A108' }]])
    announcer.close()
  } finally {
    vi.useRealTimers()
  }
})
