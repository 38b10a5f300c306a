/** The one way in: a turn is one append, and what the journal refuses has not happened. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type By, createEngine, type Moment, StorageUnavailable } from '../../server/app/engine.ts'
import { type Journal, JournalUnavailable, type KeptAnswer, type Recorded } from '../../server/app/ports.ts'
import { openMemoryJournal } from '../../server/journal/memory-journal.ts'

/** A site in one number: add to it, but never below zero. */
type Added = { type: 'Added'; v: 1; amount: number }
type Add = { amount: number }
type Refusal = { refused: 'too-little' }

const by: By = { actor: 'nurse', device: null }
const now = (): Moment => ({ wall: 1, mono: 2, boot: 'b' })
const format = { version: () => 1, upcast: (stored: unknown) => stored as Added }

let store: Journal<Added>
let appends: number[]
let full: boolean
let failures: unknown[]

/** Counts transactions, and refuses them while the disk is full. */
const journal = (): Journal<Added> => ({
  append(records, extra) {
    if (full) throw new JournalUnavailable('disk full')
    appends.push(records.length)
    store.append(records, extra)
  },
  read: after => store.read(after),
  lastSeq: () => store.lastSeq(),
  hashAt: seq => store.hashAt(seq),
  answer: (scope, key) => store.answer(scope, key),
  forgetAnswers: before => store.forgetAnswers(before),
  close: () => store.close(),
})

function build() {
  const load = () => {
    const state = { sum: 0 }
    for (const { event } of store.read(0)) state.sum += event.amount
    return state
  }
  return createEngine<{ sum: number }, Add, Added, Refusal>({
    journal: journal(),
    load,
    decide: (state, { amount }) => {
      if (state.sum + amount < 0) return { refused: 'too-little' }
      return { events: amount === 0 ? [] : [{ type: 'Added', v: 1, amount }] }
    },
    evolve(state, { event }) {
      if (event.amount === 666) throw new Error('a bug')
      state.sum += event.amount
    },
    now,
    defer: setImmediate,
    onListenerFailed: error => failures.push(error),
  })
}

let engine: ReturnType<typeof build>
const add = (amount: number) => engine.execute({ amount }, by, state => ({ answer: state.sum }))

beforeEach(() => {
  failures = []
  store = openMemoryJournal(format)
  appends = []
  full = false
  engine = build()
})

describe('one turn of the event loop', () => {
  it('is one append, and every caller sees the state right after its own command', async () => {
    expect(await Promise.all([add(1), add(2), add(3)])).toEqual([1, 3, 6])
    expect(appends).toEqual([3])
    expect([...store.read(0)].map(({ seq, actor, wall }) => [seq, actor, wall])).toEqual([
      [1, 'nurse', 1],
      [2, 'nurse', 1],
      [3, 'nurse', 1],
    ])
  })

  it('answers nobody before the append', async () => {
    const order: string[] = []
    const answered = add(1).then(() => order.push(`answered after ${appends.length}`))
    engine.onCommitted(() => order.push(`told after ${appends.length}`))
    await Promise.resolve()
    expect(order).toEqual([])
    await answered
    expect(order).toEqual(['told after 1', 'answered after 1'])
  })

  it('records nothing for a refusal or for what is already so', async () => {
    expect(await add(-1)).toEqual({ refused: 'too-little' })
    expect(await add(0)).toBe(0)
    expect(appends).toEqual([])
    expect(engine.seq()).toBe(0)
  })

  it('keeps an answer together with its events only', async () => {
    const keep = (key: string): KeptAnswer => ({
      scope: 's',
      key,
      digest: '',
      status: 200,
      body: '',
      day: 0,
      wall: 0,
    })
    await engine.execute({ amount: 1 }, by, () => ({ answer: null, keep: keep('with') }))
    await engine.execute({ amount: 0 }, by, () => ({ answer: null, keep: keep('without') }))
    expect(store.answer('s', 'with')).not.toBeNull()
    expect(store.answer('s', 'without')).toBeNull()
  })
})

describe('a journal that refuses', () => {
  it('undoes the whole turn: every caller is refused and the state is that of the journal', async () => {
    await add(5)
    const told: Recorded<Added>[] = []
    engine.onCommitted(records => told.push(...records))
    full = true
    const results = await Promise.allSettled([add(1), add(2)])
    expect(
      results.map(each => each.status === 'rejected' && each.reason instanceof StorageUnavailable),
    ).toEqual([true, true])
    expect(engine.state()).toEqual({ sum: 5 })
    expect(engine.seq()).toBe(store.lastSeq())
    expect(told).toEqual([])
  })

  it('goes on by itself as soon as the disk takes writes again', async () => {
    full = true
    await expect(add(1)).rejects.toThrow(StorageUnavailable)
    full = false
    expect(await add(2)).toBe(2)
    expect([...store.read(0)].map(each => each.seq)).toEqual([1])
    expect(engine.state()).toEqual({ sum: 2 })
  })

  it('keeps nobody from reading what is durable', async () => {
    await add(5)
    full = true
    const refused = add(1).catch(() => 'refused')
    await engine.settled()
    expect(engine.state()).toEqual({ sum: 5 })
    expect(await refused).toBe('refused')
  })
})

describe('a bug in the rules', () => {
  it('records nothing of its turn and leaves the next one whole', async () => {
    await add(5)
    const mates = [add(1), add(666)]
    const results = await Promise.allSettled(mates)
    expect(results.map(each => each.status)).toEqual(['rejected', 'rejected'])
    expect(engine.state()).toEqual({ sum: 5 })
    expect(await add(1)).toBe(6)
    expect(engine.seq()).toBe(2)
    expect(store.lastSeq()).toBe(2)
  })
})

describe('settled', () => {
  it('resolves only after the append of the turn', async () => {
    const answered = add(1)
    await engine.settled()
    expect(appends).toEqual([1])
    await answered
  })
})

describe('a bug in a listener', () => {
  it('is handed on, while the caller is answered and the others hear of the events', async () => {
    const heard: number[] = []
    const bug = new Error('a bug in a view')
    engine.onCommitted(() => {
      throw bug
    })
    engine.onCommitted(records => heard.push(...records.map(each => each.seq)))
    expect(await add(5)).toBe(5)
    expect(await add(1)).toBe(6)
    await engine.settled()
    expect(heard).toEqual([1, 2])
    expect(failures).toEqual([bug, bug])
    expect(store.lastSeq()).toBe(2)
  })
})
