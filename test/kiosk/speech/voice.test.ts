import { expect, test, vi } from 'vitest'
import { readPack } from '../../../kiosk/speech/spoken/pack.ts'
import { createVoice, gainOf, loudest } from '../../../kiosk/speech/voice/create-voice.ts'
import type { Line } from '../../../kiosk/speech/voice/line-up.ts'
import { ticketLines } from '../../../kiosk/speech/voice/ticket-lines.ts'
import { FakeSound, packOfNames } from './fake-sound.ts'

const call = (number: string, lane: string): Line[] => [['voice.call', { number, lane }]]

function start({ allowed = true, extra = [] as string[] } = {}) {
  const sound = new FakeSound({ allowed })
  const waits: { ms: number; over: () => void }[] = []
  const voice = createVoice({
    context: sound.asContext,
    load: async language => readPack(packOfNames(language, extra)),
    wait: ms => new Promise(over => void waits.push({ ms, over })),
  })
  /** Until so many clips were scheduled. */
  const scheduled = (count: number) => vi.waitFor(() => expect(sound.played.length).toBe(count))
  return { sound, voice, waits, scheduled }
}

test('a call is said clip by clip: digit by digit, each right after the one before', async () => {
  const { sound, voice, scheduled } = start()
  const said = voice.say('zh-CN', call('A103', '2'), { first: 'chime' })
  await scheduled(9)
  expect(sound.played.map(({ clip }) => clip)).toEqual([
    ...['chime', 'voice.call.1', 'letter.A', 'digit.1', 'digit.0', 'digit.3'],
    ...['voice.call.2', 'digit.2', 'voice.call.3'],
  ])
  const gaps = sound.played.slice(1).map(({ at }, index) => at - (sound.played[index]?.until ?? 0))
  for (const gap of gaps) expect(gap).toBeCloseTo(0.03)
  sound.advance(60)
  expect(await said).toBe('said')
})

test('what comes next cuts off what is being said', async () => {
  const { sound, voice, scheduled } = start()
  const first = voice.say('zh-CN', call('A103', '2'))
  await scheduled(8)
  sound.advance(1)
  const second = voice.say('en', [['common.done']])
  expect(await first).toBe('cut')
  expect(sound.played.every(({ stoppedAt }) => stoppedAt !== null && stoppedAt <= 1.021)).toBe(true)
  await scheduled(9)
  expect(sound.played.at(-1)?.at).toBeCloseTo(1.03)
  sound.advance(60)
  expect(await second).toBe('said')
})

test('of two that are asked for at once only the later is heard', async () => {
  const { sound, voice, scheduled } = start()
  const first = voice.say('zh-CN', [['common.back']])
  const second = voice.say('zh-CN', [['common.done']])
  expect(await first).toBe('cut')
  await scheduled(1)
  expect(sound.played.map(({ clip }) => clip)).toEqual(['common.done'])
  sound.advance(60)
  expect(await second).toBe('said')
})

test('says it again, slower if asked, and stops', async () => {
  const { sound, voice, scheduled } = start()
  const first = voice.say('zh-CN', [['common.done']])
  await scheduled(1)
  sound.advance(10)
  expect(await first).toBe('said')
  voice.setPace('slow')
  const again = voice.repeat()
  await scheduled(2)
  const [normal, slow] = sound.played.map(({ at, until }) => until - at)
  expect(slow).toBeCloseTo((normal ?? 0) / 0.8)
  voice.stop()
  expect(await again).toBe('cut')
})

test('the volume goes in steps of at most 10 dB, and off means off', async () => {
  const { sound, voice } = start()
  const steps = Array.from({ length: loudest }, (_, step) => gainOf(step + 1))
  const decibels = steps.slice(1).map((gain, index) => 20 * Math.log10(gain / (steps[index] ?? 1)))
  for (const step of decibels) expect(step).toBeGreaterThan(0)
  for (const step of decibels) expect(step).toBeLessThanOrEqual(10)
  expect([gainOf(0), gainOf(loudest)]).toEqual([0, 1])
  voice.setVolume(0)
  expect(await voice.say('en', [['common.done']])).toBe('silent')
  expect(sound.played).toEqual([])
})

test('where sound is not allowed it is silent and says so, until a touch allows it', async () => {
  const { sound, voice, waits, scheduled } = start({ allowed: false })
  const silent = voice.say('en', [['common.done']])
  await vi.waitFor(() => expect(waits).toHaveLength(1))
  waits[0]?.over()
  expect(await silent).toBe('silent')
  expect(voice.blocked).toBe(true)
  sound.allow()
  expect(await voice.unlock()).toBe(true)
  expect(voice.blocked).toBe(false)
  void voice.say('en', [['common.done']])
  await scheduled(1)
})

test('a sound system that stops in the middle holds nothing up', async () => {
  const { voice, waits, scheduled } = start()
  const said = voice.say('en', [['common.done']])
  await scheduled(1)
  const watchdog = waits.find(({ ms }) => ms > 1500)
  watchdog?.over()
  expect(await said).toBe('silent')
})

test('rests when nothing is said, and wakes for the next', async () => {
  const { sound, voice, waits, scheduled } = start()
  const said = voice.say('en', [['common.done']])
  await scheduled(1)
  sound.advance(10)
  await said
  await vi.waitFor(() => expect(waits.some(({ ms }) => ms === 3000)).toBe(true))
  waits.find(({ ms }) => ms === 3000)?.over()
  await vi.waitFor(() => expect(sound.state).toBe('suspended'))
  void voice.say('en', [['common.back']])
  await scheduled(2)
  expect(sound.state).toBe('running')
})

test('a name that has no clips is not half said, and a recording of it is', async () => {
  const { voice } = start()
  expect(await voice.canSay('zh-CN', call('A103', '望京'))).toBe(false)
  expect(await voice.say('zh-CN', call('A103', '望京'))).toBe('silent')
  const recorded = start({ extra: ['name.望京'] })
  expect(await recorded.voice.canSay('zh-CN', call('A103', '望京'))).toBe(true)
})

test('a pack that did not come is asked for again', async () => {
  const sound = new FakeSound()
  const load = vi
    .fn()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue(readPack(packOfNames('en')))
  const voice = createVoice({ context: sound.asContext, load, wait: () => new Promise(() => {}) })
  expect(await voice.say('en', [['common.done']])).toBe('silent')
  expect(await voice.canSay('en', [['common.done']])).toBe(true)
})

test('a new ticket is told by number, people, wait and place, in every language', async () => {
  const { voice } = start()
  const base = { number: 'A103', class: 'general', needs: [], admission: { state: 'in' } } as const
  const clock = () => '10:40'
  const told = [
    { ...base, needs: [], ahead: 1, estimate: null },
    { ...base, needs: [], ahead: 25, estimate: { from: 10, to: 14 } },
    { ...base, needs: [], ahead: 0, estimate: { from: 0, to: 2 } },
    { ...base, needs: [], ahead: null, estimate: { from: 3, to: 3 } },
    { ...base, needs: [], ahead: 312, estimate: null, admission: { state: 'outside', from: 'x', to: 'y' } },
  ] as const
  for (const language of ['zh-CN', 'zh-HK', 'en'] as const)
    for (const ticket of told)
      expect(await voice.canSay(language, ticketLines({ ...ticket, needs: [] }, clock))).toBe(true)
})

test('a line without its parameters does not compile', () => {
  // @ts-expect-error the lane is missing
  const line: Line = ['voice.call', { number: 'A103' }]
  // @ts-expect-error staff words are not spoken
  const staff: Line = ['pairing.title']
  expect([line, staff]).toHaveLength(2)
})
