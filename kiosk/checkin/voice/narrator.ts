/**
 * Reads the kiosk's screens aloud: a new screen at once, which cuts off the one before; once more, louder or slower when
 * asked. The first screen is silent until somebody asks for sound, so that an empty hall is not talked to.
 */
import type { Language } from '../../../server/contract/words.ts'
import type { Voice } from '../../speech/voice/create-voice.ts'
import type { Line } from '../../speech/voice/line-up.ts'
import type { State } from '../flow/state.ts'
import type { Surroundings } from '../screens/surroundings.ts'
import { isSaidTwice, screenLines } from './screen-lines.ts'

export type Narrator = ReturnType<typeof createNarrator>

/** Milliseconds between the two times that a number without a slip is said. */
const between = 1500
const browserWait = (ms: number) => new Promise<void>(resolve => void setTimeout(resolve, ms))

export function createNarrator(voice: Voice | null, wait = browserWait) {
  let about: string | null = null
  let language: Language | null = null
  let turn = 0

  async function say(lines: Line[], twice: boolean, now: Language) {
    if (!voice || lines.length === 0) return
    turn += 1
    const mine = turn
    const said = await voice.say(now, lines)
    if (!twice || said !== 'said') return
    await wait(between)
    if (mine === turn) await voice.say(now, lines)
  }

  return {
    /** Fetches what the voice needs, the site's first language first. */
    async prepare(languages: readonly Language[]): Promise<void> {
      for (const each of languages) await voice?.prepare(each)
    },

    /** Called whenever the screen may have changed. */
    tell(state: State, around: Surroundings): void {
      voice?.setVolume(state.sound.volume)
      voice?.setPace(state.sound.slow ? 'slow' : 'normal')
      const speech = screenLines(state, around)
      const first = about === null
      const spoken = about !== speech.about || (language !== null && language !== state.language)
      const back = speech.about === 'idle' && about !== 'idle'
      about = speech.about
      language = state.language
      if (first || !spoken) return
      if (back) this.stop()
      else void say(speech.lines, isSaidTwice(state), state.language)
    },

    /** Says the screen once more. */
    again(state: State, around: Surroundings): void {
      const { lines } = screenLines({ ...state, tuning: false }, around)
      void say(lines, false, state.language)
    },

    /** One thing by itself, such as the key that a tactile keypad has come to. */
    name(line: Line, now: Language): void {
      void say([line], false, now)
    },

    /** A tap: whatever is being said ends. */
    stop(): void {
      turn += 1
      voice?.stop()
    },
  }
}
