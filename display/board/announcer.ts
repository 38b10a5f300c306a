/**
 * The board's voice: calls wait for it in a queue that drops none and speaks no two at once, each after a chime, in every
 * language in turn, as often as configured; notices wait until no call does. Used by queue-board.ts.
 *
 * ```
 * chime · Mandarin · Cantonese · English · chime · Mandarin · Cantonese · English · the next call
 * ```
 */
import { isNumbered } from '../../kiosk/speech/lane-name.ts'
import type { Said, Voice } from '../../kiosk/speech/voice/create-voice.ts'
import type { Line } from '../../kiosk/speech/voice/line-up.ts'
import type { Language } from '../../server/contract/words.ts'

/** `lane` is its name. */
export type Announced = { number: string; lane: string }

export type Manner = {
  /** In this order. */
  languages: readonly Language[]
  /** How often a call is said. */
  times: number
  /** Not now: quiet hours, the volume turned off, another screen speaks. */
  silent: boolean
}

export type Announcer = {
  call(call: Announced): void
  /** `lines` in every language that can say them; the first of them that can be said is. */
  notice(choices: readonly Line[]): void
  /** What waits, with what is being said. */
  readonly waiting: number
  close(): void
}

export type AnnouncerParts = {
  voice: Pick<Voice, 'say' | 'canSay' | 'stop'>
  /** Asked before each announcement, since the lead may change it meanwhile. */
  manner: () => Manner
  /** Something was said, or could not be: the screen may have to ask for a touch. */
  onSaid?: (said: Said) => void
}

const chime = 'chime'
/** Silence before each language, ms. */
const between = 400
/** While more calls than this wait, each is said once: better late once than much later twice. */
const crowd = 8
/** A notice that could not be said among so many others would be stale. */
const mostNotices = 4

type Job = { kind: 'call'; call: Announced } | { kind: 'notice'; choices: readonly Line[] }

export function createAnnouncer({ voice, manner, onSaid }: AnnouncerParts): Announcer {
  const calls: Job[] = []
  const notices: Job[] = []
  let busy = false
  let open = true

  async function speak(language: Language, choices: readonly Line[], first?: string): Promise<Said> {
    for (const line of choices) {
      if (!(await voice.canSay(language, [line]))) continue
      const said = await voice.say(language, [line], { pause: between, ...(first && { first }) })
      onSaid?.(said)
      return said
    }
    return 'silent'
  }

  async function round(choices: readonly Line[], first?: string): Promise<void> {
    let rung = first
    for (const language of manner().languages) {
      if (!open || manner().silent) return
      const said = await speak(language, choices, rung)
      if (said === 'said') rung = undefined
    }
  }

  async function perform(job: Job): Promise<void> {
    if (manner().silent) return
    if (job.kind === 'notice') return round(job.choices)
    const choices = callLines(job.call)
    await round(choices, chime)
    for (let time = 1; time < manner().times && calls.length <= crowd; time++) await round(choices, chime)
  }

  async function run(): Promise<void> {
    if (busy) return
    busy = true
    for (let job = calls.shift() ?? notices.shift(); job && open; job = calls.shift() ?? notices.shift())
      await perform(job)
    busy = false
  }

  return {
    call(call) {
      calls.push({ kind: 'call', call })
      void run()
    },
    notice(choices) {
      if (notices.length < mostNotices) notices.push({ kind: 'notice', choices })
      void run()
    },
    get waiting() {
      return calls.length + notices.length + (busy ? 1 : 0)
    },
    close() {
      open = false
      voice.stop()
    },
  }
}

/** The best sentence first; the last can always be said. */
function callLines({ number, lane }: Announced): Line[] {
  const look: Line = ['voice.call.look', { number }]
  return isNumbered(lane)
    ? [['voice.call', { number, lane }], look]
    : [['voice.call.named', { number, lane }], look]
}
