/** The staff of one lane: they call, sample, wait for those who do not come, take breaks and are held up. */
import type { Agenda } from './agenda.ts'
import type { Port } from './port.ts'
import type { Random } from './random.ts'
import type { Resident } from './residents.ts'

export type CrewParts = {
  readonly lane: string
  readonly agenda: Agenda
  readonly port: Port
  readonly random: Random
  /** Seconds an average person takes at an average lane. */
  readonly pace: number
  readonly residentOf: (ticket: string) => Resident | undefined
  /** A resident did not come and may ask to be let back in. */
  readonly onMissed: (ticket: string) => void
}

export type LaneCrew = {
  start(): void
  /** Somebody may be waiting now. */
  wake(): void
}

/** How lanes differ from each other, and how each drifts: standard deviation of its log speed, and over which seconds. */
const PERSONAL_CV = 0.12
const DRIFT = { deviation: 0.1, over: 2400 }
/** Planned breaks: seconds between them, minutes announced, and how far off (s) they end. */
const BREAK = { every: 12_600, minutes: 10, late: 30, deviation: 60 }
/** Unplanned pauses: seconds between them and seconds they last. */
const STOP = { every: 14_400, lasts: 240, cv: 0.8 }
/** Share of a lane's time that pauses leave. */
export const AVAILABLE = 0.94
/** Seconds after the call, and after the recall, at which staff press on (the rules allow 20 and 60). */
const RECALL = 25
const MISS = 40
const AGAIN = 5

function createSpeed({ random, pace, agenda }: CrewParts): () => number {
  const own = random.lognormal(1, PERSONAL_CV)
  let drift = DRIFT.deviation * random.normal()
  let at = agenda.now()
  return () => {
    const kept = Math.exp((at - agenda.now()) / DRIFT.over)
    drift = drift * kept + DRIFT.deviation * Math.sqrt(1 - kept * kept) * random.normal()
    at = agenda.now()
    return pace * own * Math.exp(drift)
  }
}

export function createLaneCrew(parts: CrewParts): LaneCrew {
  const { lane, agenda, port, random } = parts
  const speed = createSpeed(parts)
  let idle = false
  let breakAt = BREAK.every * (0.3 + random.next())
  let stopAt = random.exponential(STOP.every)

  /** Seconds it is away from now, and what it says beforehand. */
  function away(): { seconds: number; minutes: number | null } | null {
    const now = agenda.now()
    if (now >= breakAt) {
      breakAt = now + BREAK.every * (0.8 + 0.4 * random.next())
      const late = BREAK.late + BREAK.deviation * random.normal()
      return { seconds: Math.max(120, BREAK.minutes * 60 + late), minutes: BREAK.minutes }
    }
    if (now < stopAt) return null
    const seconds = random.lognormal(STOP.lasts, STOP.cv)
    stopAt = now + seconds + random.exponential(STOP.every)
    return { seconds, minutes: null }
  }

  function press(): void {
    port.next(lane, called => {
      const [ticket] = called
      idle = ticket === undefined
      if (ticket !== undefined) receive(ticket)
    })
  }

  function receive(ticket: string): void {
    const resident = parts.residentOf(ticket)
    if (resident?.shows === false) agenda.after(RECALL, () => recall(ticket))
    else agenda.after((resident?.work ?? 1) * speed(), () => onwards(ticket))
  }

  function recall(ticket: string): void {
    port.recall(ticket, ok => agenda.after(ok ? MISS : AGAIN, () => (ok ? miss(ticket) : recall(ticket))))
  }

  function miss(ticket: string): void {
    port.miss(ticket, ok => {
      if (!ok) {
        agenda.after(AGAIN, () => miss(ticket))
        return
      }
      parts.onMissed(ticket)
      onwards(null)
    })
  }

  /** The lane is done with whom it had: calls the next one, unless it is time for a break. */
  function onwards(ticket: string | null): void {
    const pause = away()
    if (pause === null) {
      press()
      return
    }
    const leave = () => port.pause(lane, pause.minutes, () => agenda.after(pause.seconds, comeBack))
    if (ticket === null) leave()
    else port.complete(ticket, leave)
  }

  const comeBack = () => port.resume(lane, press)

  return {
    start: () => port.open(lane, press),
    wake() {
      if (!idle) return
      idle = false
      agenda.after(1 + 3 * random.next(), () => onwards(null))
    },
  }
}
