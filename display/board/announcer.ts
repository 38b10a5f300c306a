/**
 * The board's voice: calls wait for it in a queue that drops none and speaks no two at once, each after a chime, in every
 * language in turn, as often as configured; who may come in, and notices, wait until no call does. Used by board-sound.ts.
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

/** From one number to another. */
export type Entered = { from: string; to: string }

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
  /** Who may come in now; those that come soon after are said together. */
  enter(ranges: readonly Entered[]): void
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

/** Between two announcements of who may come in, ms: places free up one by one, and nobody listens to each. */
const enterEvery = 30_000

type Call = { kind: 'call'; call: Announced }
type Notice = { kind: 'notice'; choices: readonly Line[] }
type Job = Call | Notice | { kind: 'enter'; ranges: readonly Entered[] }

export function createAnnouncer({ voice, manner, onSaid }: AnnouncerParts): Announcer {
  const calls: Call[] = []
  const notices: Notice[] = []
  let entered: Entered[] = []
  let enteredAt = Number.NEGATIVE_INFINITY
  let again: ReturnType<typeof setTimeout> | undefined
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
    if (job.kind === 'enter') {
      for (const range of job.ranges) await round([enterLine(range)], chime)
      return
    }
    const choices = callLines(job.call)
    await round(choices, chime)
    for (let time = 1; time < manner().times && calls.length <= crowd; time++) await round(choices, chime)
  }

  async function run(): Promise<void> {
    if (busy) return
    busy = true
    for (let job = next(); job && open; job = next()) await perform(job)
    busy = false
  }

  const next = (): Job | undefined => calls.shift() ?? entering() ?? notices.shift()

  function entering(): Job | undefined {
    if (entered.length === 0) return undefined
    const early = enteredAt + enterEvery - performance.now()
    if (early > 0) {
      again ??= setTimeout(() => {
        again = undefined
        void run()
      }, early)
      return undefined
    }
    enteredAt = performance.now()
    const ranges = entered
    entered = []
    return { kind: 'enter', ranges }
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
    enter(ranges) {
      for (const range of ranges) entered = withRange(entered, range)
      void run()
    },
    get waiting() {
      return calls.length + entered.length + notices.length + (busy ? 1 : 0)
    },
    close() {
      open = false
      clearTimeout(again)
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

const enterLine = ({ from, to }: Entered): Line =>
  from === to ? ['voice.enter.one', { number: from }] : ['voice.enter', { from, to }]

/** A range that goes on where another ended is one with it. */
function withRange(ranges: readonly Entered[], range: Entered): Entered[] {
  const before = ranges.find(({ to }) => follows(to, range.from))
  if (!before) return [...ranges, range]
  return ranges.map(each => (each === before ? { from: each.from, to: range.to } : each))
}

const follows = (one: string, other: string): boolean =>
  one[0] === other[0] && Number(one.slice(1)) + 1 === Number(other.slice(1))
