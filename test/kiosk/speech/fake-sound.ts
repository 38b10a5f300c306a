/** A sound system that only writes down what it was asked to play; its time is moved by hand. */
import { writePack } from '../../../kiosk/speech/spoken/pack.ts'
import { voiceBook } from '../../../kiosk/speech/spoken/voice-book.ts'
import type { Language } from '../../../server/contract/words.ts'

export type Played = { clip: string; at: number; until: number; stoppedAt: number | null }

type Ended = { until: number; node: { onended: (() => void) | null }; ended: boolean }

/** Every clip lasts as long as its name is long, in tenths of a second; its bytes are its name. */
const secondsOf = (clip: string) => clip.length / 10

export function packOfNames(language: Language, extra: readonly string[] = []): ArrayBuffer {
  const { plans, clips } = voiceBook(language)
  const names = [...clips.keys(), ...extra]
  return writePack(plans, new Map(names.map(name => [name, new TextEncoder().encode(name)]))).buffer
}

export class FakeSound {
  currentTime = 0
  state: AudioContextState
  destination = {}
  played: Played[] = []
  gains: number[] = []
  #allows: boolean
  #ends: Ended[] = []

  constructor({ allowed = true } = {}) {
    this.#allows = allowed
    this.state = allowed ? 'running' : 'suspended'
  }

  allow() {
    this.#allows = true
  }

  async resume() {
    if (!this.#allows) return new Promise<void>(() => {})
    this.state = 'running'
  }

  async suspend() {
    this.state = 'suspended'
  }

  createGain() {
    const { gains } = this
    return {
      connect: () => {},
      disconnect: () => {},
      gain: { setTargetAtTime: (value: number) => void gains.push(value) },
    }
  }

  createBuffer(_channels: number, length: number, sampleRate: number) {
    return { name: 'slowed', duration: length / sampleRate, copyToChannel: () => {} }
  }

  async decodeAudioData(bytes: ArrayBuffer) {
    const name = new TextDecoder().decode(bytes)
    const samples = new Float32Array(Math.round(secondsOf(name) * 1000))
    return {
      name,
      duration: samples.length / 1000,
      sampleRate: 1000,
      numberOfChannels: 1,
      getChannelData: () => samples,
    }
  }

  createBufferSource() {
    const { played } = this
    const ends = this.#ends
    const node = {
      buffer: { name: '', duration: 0 },
      onended: null as (() => void) | null,
      connect: () => {},
      start(at: number) {
        const until = at + node.buffer.duration
        played.push({ clip: node.buffer.name, at, until, stoppedAt: null })
        ends.push({ until, node, ended: false })
      },
      stop(at: number) {
        const mine = played.findLast(each => each.clip === node.buffer.name)
        if (mine) mine.stoppedAt = at
      },
    }
    return node
  }

  /** Lets so many seconds pass, ending what ends meanwhile. */
  advance(seconds: number) {
    this.currentTime += seconds
    for (const end of this.#ends) {
      if (end.ended || end.until > this.currentTime) continue
      end.ended = true
      end.node.onended?.()
    }
  }

  get asContext(): AudioContext {
    return this as unknown as AudioContext
  }
}
