/**
 * The voice of a screen: says messages of the catalogue with clips that follow each other without a gap. What is said
 * next cuts off what is being said. Where sound is not allowed it stays silent and says so. Kiosk and board hold one.
 */
import type { Language } from '../catalogue/catalogue.ts'
import type { Pack } from '../spoken/pack.ts'
import type { Part } from '../spoken/plan.ts'
import { createClips } from './clips.ts'
import { type Line, lineUp } from './line-up.ts'

/** `said` to the end; `cut` by what came next; `silent`: not allowed, turned off, not loaded, or without a clip. */
export type Said = 'said' | 'cut' | 'silent'
export type Pace = 'normal' | 'slow'

export type VoiceParts = {
  context: AudioContext
  load: (language: Language) => Promise<Pack>
  /** Resolves after so many ms. */
  wait?: (ms: number) => Promise<void>
}

export type SayOptions = {
  /** A clip before the first message, such as the chime. */
  first?: string
  /** Silence before all of it, ms. */
  pause?: number
}

export type Voice = {
  say(language: Language, lines: readonly Line[], options?: SayOptions): Promise<Said>
  /** Whether each of these has its clips; loads the language. */
  canSay(language: Language, lines: readonly Line[]): Promise<boolean>
  /** Says the last thing again from its start; at the pace and volume of now. */
  repeat(): Promise<Said>
  stop(): void
  /** 0 is off, then in steps of 6 dB up to `loudest`. */
  setVolume(step: number): void
  setPace(pace: Pace): void
  /** Loads a language ahead, so that it can be said at once. */
  prepare(language: Language): Promise<void>
  /** Sound was not allowed when it was last asked for: it takes a touch. */
  readonly blocked: boolean
  /** To be called from a touch or a key; true if sound is allowed now. */
  unlock(): Promise<boolean>
}

/** The highest step of the volume: no attenuation. */
export const loudest = 5
const stepDecibels = 6
export const gainOf = (step: number): number =>
  step <= 0 ? 0 : 10 ** ((Math.min(step, loudest) - loudest) * (stepDecibels / 20))

const slow = 0.8
/** s: between two clips, before the first, and to fade out what is cut. */
const betweenClips = 0.03
const lead = 0.03
const fadeOut = 0.02
/** ms: for a browser to allow sound, for a clip that ends late, and before the sound system may rest. */
const patience = { allow: 400, end: 1500, rest: 3000 }

type Scheduled = { sources: AudioBufferSourceNode[]; out: GainNode; cut: () => void }

const browserWait = (ms: number) => new Promise<void>(resolve => void setTimeout(resolve, ms))

export function createVoice({ context, load, wait = browserWait }: VoiceParts): Voice {
  const master = context.createGain()
  master.connect(context.destination)
  const clips = createClips(context)
  const packs = new Map<Language, Promise<Pack>>()
  let pace: Pace = 'normal'
  let volume = loudest
  let saying: Scheduled | null = null
  let turn = 0
  let blocked = false
  let last: Parameters<Voice['say']> | null = null

  const packOf = (language: Language): Promise<Pack> => {
    const loading = packs.get(language) ?? load(language)
    packs.set(language, loading)
    // What could not be loaded is asked for again the next time.
    loading.catch(() => packs.delete(language))
    return loading
  }

  const allowed = async (): Promise<boolean> => {
    if (!running(context)) await Promise.race([context.resume().catch(() => {}), wait(patience.allow)])
    blocked = !running(context)
    return !blocked
  }

  /** A context that runs without a sound still costs the processor. */
  const restWhenIdle = async (): Promise<void> => {
    const mine = turn
    await wait(patience.rest)
    if (mine === turn && !saying && running(context)) await context.suspend()
  }

  const stop = () => {
    turn += 1
    saying?.cut()
    saying = null
  }

  async function rowOf(language: Language, lines: readonly Line[], first?: string) {
    const pack = await packOf(language).catch(() => null)
    const row = pack && lineUp(language, pack, lines)
    if (!pack || !row) return null
    const parts: Part[] = first && pack.has(first) ? [first, ...row] : row
    return Promise.all(
      parts.map(part => (typeof part === 'number' ? part : clips.get(pack, language, part, paceOf(pace)))),
    ).catch(() => null)
  }

  async function say(...call: Parameters<Voice['say']>): Promise<Said> {
    const [language, lines, options = {}] = call
    stop()
    last = call
    const mine = turn
    if (volume === 0) return 'silent'
    const [row, may] = await Promise.all([rowOf(language, lines, options.first), allowed()])
    if (mine !== turn) return 'cut'
    if (!row || !may) return 'silent'
    return play(row, options.pause ?? 0)
  }

  function play(row: (number | AudioBuffer)[], pause: number): Promise<Said> {
    const out = context.createGain()
    out.connect(master)
    const sources: AudioBufferSourceNode[] = []
    let at = context.currentTime + lead + pause / 1000
    for (const part of row) {
      if (typeof part === 'number') {
        at += part / 1000 / paceOf(pace)
        continue
      }
      const source = context.createBufferSource()
      source.buffer = part
      source.connect(out)
      source.start(at)
      sources.push(source)
      at += part.duration + betweenClips
    }
    return finished(sources, out, at)
  }

  function finished(sources: AudioBufferSourceNode[], out: GainNode, end: number): Promise<Said> {
    return new Promise(resolve => {
      const done = (how: Said) => {
        out.disconnect()
        if (saying?.out === out) saying = null
        resolve(how)
        void restWhenIdle()
      }
      const cut = () => {
        const now = context.currentTime
        out.gain.setTargetAtTime(0, now, fadeOut / 3)
        for (const source of sources) source.stop(now + fadeOut)
        resolve('cut')
      }
      saying = { sources, out, cut }
      const final = sources.at(-1)
      if (!final) return done('silent')
      final.onended = () => done('said')
      // A sound system that stops in the middle must not hold up what comes next.
      void wait((end - context.currentTime) * 1000 + patience.end).then(() => done('silent'))
    })
  }

  return {
    say,
    canSay: async (language, lines) => {
      const pack = await packOf(language).catch(() => null)
      return pack !== null && lineUp(language, pack, lines) !== null
    },
    repeat: () => (last ? say(...last) : Promise.resolve('silent')),
    stop,
    setVolume(step) {
      volume = step
      master.gain.setTargetAtTime(gainOf(step), context.currentTime, 0.01)
    },
    setPace(wanted) {
      pace = wanted
    },
    prepare: async language => void (await packOf(language).catch(() => {})),
    get blocked() {
      return blocked
    },
    unlock: allowed,
  }
}

const running = ({ state }: AudioContext) => state === 'running'
const paceOf = (pace: Pace) => (pace === 'slow' ? slow : 1)
