// An ID-card reader with a SAM_V module: answers find, select and read as the real one does, and fails on demand.
import { joinBytes } from '../escpos/join-bytes.ts'
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { createCable } from './cable.ts'
import { cardText, photo, type VirtualCard } from './id-card-bytes.ts'
import { samFrame, takeSamRequest } from './sam-module.ts'

export interface CardReaderKnobs {
  /** Answers nothing. */
  silent: boolean
  /** The next so many card texts arrive with a bit turned over. */
  corrupt: number
  /** Bytes of noise before each answer. */
  noise: readonly number[]
  /** Bytes an answer is cut into. */
  piece: number
  /** Takes the card away before it answers a read. */
  pullDuringRead: boolean
  /** Says again and again that the same card is there. */
  repeats: boolean
}

export interface VirtualCardReader {
  readonly open: ByteStreamFactory
  put(card: VirtualCard): void
  take(): void
  plug(plugged: boolean): void
  set(knobs: Partial<CardReaderKnobs>): void
  /** How often a card's text was sent. */
  reads(): number
}

const status = (last: number) => Uint8Array.of(0, 0, last)
const answers = {
  found: joinBytes(status(0x9f), new Uint8Array(4)),
  selected: joinBytes(status(0x90), new Uint8Array(8)),
  none: status(0x80),
  notSelected: status(0x81),
  notRead: status(0x41),
}

export const createVirtualCardReader = (): VirtualCardReader => {
  const knobs: CardReaderKnobs = {
    silent: false,
    corrupt: 0,
    noise: [],
    piece: Number.POSITIVE_INFINITY,
    pullDuringRead: false,
    repeats: false,
  }
  let card: VirtualCard | null = null
  let step: 'new' | 'found' | 'selected' | 'read' = 'new'
  let received = new Uint8Array()
  let reads = 0

  const send = (frame: Uint8Array) => {
    const bytes = joinBytes(Uint8Array.from(knobs.noise), frame)
    for (let at = 0; at < bytes.length; at += knobs.piece) cable.send(bytes.slice(at, at + knobs.piece))
  }

  const content = (there: VirtualCard): Uint8Array => {
    reads += 1
    step = 'read'
    const head = Uint8Array.of(0, 0, 0x90, 0x01, 0x00, 0x04, 0x00)
    const frame = samFrame(joinBytes(joinBytes(head, cardText(there)), photo))
    if (knobs.corrupt > 0) {
      knobs.corrupt -= 1
      frame[20] = (frame[20] ?? 0) ^ 0x01
    }
    return frame
  }

  const find = () => {
    const isThere = card !== null && (step === 'new' || (step === 'read' && knobs.repeats))
    if (isThere) step = 'found'
    return samFrame(isThere ? answers.found : answers.none)
  }

  const select = () => {
    if (card === null || step === 'new') return samFrame(answers.notSelected)
    step = 'selected'
    return samFrame(answers.selected)
  }

  const read = () => {
    if (knobs.pullDuringRead) take()
    return card !== null && step === 'selected' ? content(card) : samFrame(answers.notRead)
  }

  const answerTo = (command: number, parameter: number): Uint8Array | null => {
    if (command === 0x20) return parameter === 0x01 ? find() : select()
    return command === 0x30 ? read() : null
  }

  const cable = createCable(bytes => {
    received = joinBytes(received, bytes)
    for (;;) {
      const taken = takeSamRequest(received)
      if (!taken) return
      received = taken.rest
      const answer = knobs.silent ? null : answerTo(taken.command, taken.parameter)
      // Not within the host's write: a real device answers later.
      if (answer) queueMicrotask(() => send(answer))
    }
  })

  function take() {
    card = null
    step = 'new'
  }

  return {
    open: cable.open,
    put(there) {
      card = there
      step = 'new'
    },
    take,
    plug: cable.plug,
    set: changed => void Object.assign(knobs, changed),
    reads: () => reads,
  }
}
