import { inspect } from 'node:util'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openCardReader } from '../../../hardware/scanner/id-card-reader.ts'
import { type IdCard, parseIdCard } from '../../../hardware/scanner/id-card-text.ts'
import {
  createSamParser,
  findCard,
  readCard,
  type SamReply,
  selectCard,
} from '../../../hardware/scanner/sam-frame.ts'
import { cardText, photo } from '../../../hardware/sim/id-card-bytes.ts'
import { samFrame } from '../../../hardware/sim/sam-module.ts'
import { createVirtualCardReader, type VirtualCardReader } from '../../../hardware/sim/virtual-card-reader.ts'
import { createFakeTimers, type FakeTimers } from '../support/fake-timers.ts'

const zhang = { name: '张三丰', number: '11010519491231002X' }
const li = { name: '李四', number: '440524188001010014' }
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const answer = (text: Uint8Array) =>
  samFrame(Uint8Array.from([0, 0, 0x90, 0x01, 0x00, 0x04, 0x00, ...text, ...photo]))

describe('frames', () => {
  test('are those of the maker', () => {
    expect(findCard).toEqual(hex('AAAAAA96690003200122'))
    expect(selectCard).toEqual(hex('AAAAAA96690003200221'))
    expect(readCard).toEqual(hex('AAAAAA96690003300132'))
    expect(createSamParser().push(hex('AAAAAA9669000800009F0000000097'))).toEqual([
      { kind: 'reply', status: 0x9f, text: new Uint8Array() },
    ])
    const read = answer(cardText(zhang))
    expect(read).toHaveLength(1295)
    expect(read.subarray(0, 14)).toEqual(hex('AAAAAA9669050800009001000400'))
  })

  test('are found among noise and in pieces of every size', () => {
    const sent = Uint8Array.from([0, 0xaa, 0x96, 0xaa, 0xaa, 0xaa, 0xaa, ...answer(cardText(zhang)), 0x11])
    for (const piece of [1, 2, 7, 64, 333, 2000]) {
      const parser = createSamParser()
      const replies: SamReply[] = []
      for (let at = 0; at < sent.length; at += piece)
        replies.push(...parser.push(sent.subarray(at, at + piece)))
      expect(replies).toEqual([{ kind: 'reply', status: 0x90, text: cardText(zhang) }])
    }
  })

  test('with any one bit turned over are faulty, or never end: none is taken for good', () => {
    const sent = answer(cardText(zhang))
    for (let at = 7; at < sent.length; at += 13) {
      const broken = sent.slice()
      broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8))
      expect(createSamParser().push(broken)).toEqual([{ kind: 'faulty' }])
    }
  })

  test('that claim an absurd length are dropped at once, and the next one is read', () => {
    const parser = createSamParser()
    expect(parser.push(hex('AAAAAA9669FFFF'))).toEqual([{ kind: 'faulty' }])
    expect(parser.push(answer(cardText(li)))).toMatchObject([{ kind: 'reply', status: 0x90 }])
  })

  test('the photo is kept nowhere: overwriting it as soon as it was passed on changes nothing', () => {
    const parser = createSamParser()
    const sent = answer(cardText(zhang))
    const replies = [...sent].flatMap(byte => {
      const one = Uint8Array.of(byte)
      const replied = parser.push(one)
      one.fill(0)
      return replied
    })
    const [reply] = replies
    expect(replies).toHaveLength(1)
    if (reply?.kind !== 'reply') throw new Error('not read')
    expect(reply.text).toHaveLength(256)
    expect(reply.text.buffer.byteLength).toBe(256)
    expect(Buffer.from(reply.text).includes(Buffer.from(photo.subarray(0, 8)))).toBe(false)
  })
})

describe('the text of a card', () => {
  test('gives name and number, and nothing else of it', () => {
    expect(parseIdCard(cardText(zhang))).toEqual({ name: '张三丰', number: '11010519491231002X' })
    expect(inspect(parseIdCard(cardText(zhang)))).not.toMatch(/福田|公安/)
  })

  test("of a foreigner's permanent residence is read at its own places", () => {
    const text = new Uint8Array(256)
    const put = (at: number, words: string) => text.set(Buffer.from(words, 'utf16le'), at)
    put(0, 'SMITH, JOHN')
    put(122, 'GBR310075012201')
    put(248, 'I')
    expect(parseIdCard(text)).toEqual({ name: 'SMITH, JOHN', number: 'GBR310075012201' })
  })

  test('that is empty or no card is none', () => {
    expect(parseIdCard(new Uint8Array(256))).toBeNull()
    expect(parseIdCard(cardText({ name: '', number: zhang.number }))).toBeNull()
    expect(parseIdCard(new Uint8Array())).toBeNull()
  })
})

describe('a reader', () => {
  let timers: FakeTimers
  let reader: VirtualCardReader
  let cards: IdCard[]
  let states: string[]
  let failures: number

  beforeEach(async () => {
    timers = createFakeTimers()
    reader = createVirtualCardReader()
    cards = []
    states = []
    failures = 0
    const { close } = openCardReader({
      open: reader.open,
      timers,
      onCard: card => cards.push(card),
      onFailed: () => failures++,
      onState: state => states.push(state),
    })
    onTestFinished(close)
    await timers.advance(400)
  })

  test('reads a card within half a second, once for each time it is put down', async () => {
    reader.put(zhang)
    await timers.advance(500)
    expect(cards.map(card => card.name)).toEqual(['张三丰'])
    expect(states).toEqual(['gone', 'ready', 'busy', 'ready'])
    await timers.advance(10_000)
    expect(cards).toHaveLength(1)
    reader.take()
    reader.put(li)
    await timers.advance(500)
    reader.take()
    await timers.advance(500)
    reader.put(li)
    await timers.advance(500)
    expect(cards.map(card => card.name)).toEqual(['张三丰', '李四', '李四'])
  })

  test('that finds the same card again and again tells of it once', async () => {
    reader.set({ repeats: true })
    reader.put(zhang)
    await timers.advance(10_000)
    expect(reader.reads()).toBeGreaterThan(5)
    expect(cards).toHaveLength(1)
  })

  test('survives noise, small pieces and check sums that are wrong twice', async () => {
    reader.set({ noise: [0xaa, 0xaa, 0x96, 0x00], piece: 5, corrupt: 2 })
    reader.put(zhang)
    await timers.advance(2000)
    expect(cards.map(card => card.number)).toEqual([zhang.number])
    expect(reader.reads()).toBe(3)
    expect(failures).toBe(0)
  })

  test('gives up on a card that cannot be read, says so, and reads the next', async () => {
    reader.set({ corrupt: 3 })
    reader.put(zhang)
    await timers.advance(3000)
    expect([cards.length, failures]).toEqual([0, 1])
    expect(states.at(-1)).toBe('ready')
    reader.take()
    reader.put(li)
    await timers.advance(1000)
    expect(cards.map(card => card.name)).toEqual(['李四'])
  })

  test('tells of a card that was pulled away while it was read', async () => {
    reader.set({ pullDuringRead: true })
    reader.put(zhang)
    await timers.advance(3000)
    expect([cards.length, failures]).toEqual([0, 1])
    reader.set({ pullDuringRead: false })
    reader.put(zhang)
    await timers.advance(1000)
    expect(cards).toHaveLength(1)
  })

  test('that stops answering is gone in three seconds, and ready a second after it answers again', async () => {
    reader.set({ silent: true })
    await timers.advance(3000)
    expect(states.at(-1)).toBe('gone')
    await timers.advance(60_000)
    reader.set({ silent: false })
    await timers.advance(3500)
    expect(states.at(-1)).toBe('ready')
  })

  test('unplugged in the middle and put back with the card on it reads it', async () => {
    reader.put(zhang)
    reader.plug(false)
    expect(states.at(-1)).toBe('gone')
    await timers.advance(30_000)
    reader.plug(true)
    await timers.advance(2000)
    expect(states.at(-1)).toBe('ready')
    expect(cards.map(card => card.name)).toEqual(['张三丰'])
  })
})
