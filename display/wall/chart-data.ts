/** The two charts as plain numbers: which lines, what each is called at its end, and where bands lie. */
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import type { Wall, WallSlot } from '../../server/contract/wall.ts'
import type { TicketClass } from '../../server/contract/words.ts'
import type { Speak } from './words.ts'

export type Line = {
  /** A colour token of the kit; lines differ in dash too, and are named where they end. */
  readonly color: 'general' | 'green' | 'batch'
  readonly dash: readonly number[]
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Upper edge of its band. */
  readonly upTo?: readonly (number | null)[]
}

export type Forecast = {
  readonly from: number
  readonly to: number
  /** It may take longer than the chart shows. */
  readonly isOpen: boolean
  readonly label: string
}

export type Chart = {
  /** Seconds since 1970. */
  readonly times: readonly number[]
  readonly lines: readonly Line[]
  /** What is forecast: from when to when, in seconds since 1970. */
  readonly forecast?: Forecast
}

const dashes = { general: [], green: [14, 8], batch: [3, 7] } as const

/** The last quarter hour is not over: it would look like a fall. */
const whole = (slots: readonly WallSlot[]): readonly WallSlot[] => slots.slice(0, -1)

const secondsOf = (slots: readonly WallSlot[]): number[] => slots.map(({ at }) => Date.parse(at) / 1000)

/** Of the time that is shown, how much may be forecast, so that the day so far is not squeezed to nothing. */
const ahead = 0.5

/** When the queue will be clear, if somebody can say. */
function clearAt({ clear, held }: Wall, times: readonly number[], speak: Speak): Chart['forecast'] {
  const [first, last] = [times[0], times.at(-1)]
  if (held || clear.state !== 'range' || clear.from === null || clear.to === null) return undefined
  if (first === undefined || last === undefined) return undefined
  const [from, to] = [Date.parse(clear.from) / 1000, Date.parse(clear.to) / 1000]
  const edge = last + (last - first) * ahead
  if (to <= last || from >= edge) return undefined
  const range = { from: clockTime(clear.from), to: clockTime(clear.to) }
  const isOpen = to > edge
  return {
    from: Math.max(from, last),
    to: Math.min(to, edge),
    isOpen,
    label: isOpen ? speak('wall.line.clear.from', range) : speak('wall.line.clear', range),
  }
}

export function flowChart(wall: Wall, speak: Speak): Chart {
  const shown = whole(wall.slots)
  const last = shown.at(-1)
  const people = (what: 'arrived' | 'sampled') => ({ people: last?.[what] ?? 0 })
  const times = secondsOf(shown)
  const forecast = clearAt(wall, times, speak)
  return {
    times,
    ...(forecast && { forecast }),
    lines: [
      {
        color: 'general',
        dash: dashes.general,
        label: speak('wall.line.arrived', people('arrived')),
        values: shown.map(({ arrived }) => arrived),
      },
      {
        color: 'green',
        dash: dashes.green,
        label: speak('wall.line.sampled', people('sampled')),
        values: shown.map(({ sampled }) => sampled),
      },
    ],
  }
}

const lastOf = (values: readonly (number | null)[]): number =>
  Math.round(values.findLast(value => value !== null) ?? 0)

function waitLine(shown: readonly WallSlot[], of: TicketClass, speak: Speak): Line[] {
  const values = shown.map(({ waits }) => waits[of].median)
  const upTo = shown.map(({ waits }) => waits[of].ninety)
  if (values.every(value => value === null)) return []
  const range = { from: lastOf(values), to: Math.ceil(upTo.findLast(value => value !== null) ?? 0) }
  return [{ color: of, dash: dashes[of], label: speak(`wall.line.${of}`, range), values, upTo }]
}

export function waitsChart({ slots }: Wall, speak: Speak): Chart {
  const shown = whole(slots)
  const lines = (['general', 'green', 'batch'] as const).flatMap(of => waitLine(shown, of, speak))
  return { times: secondsOf(shown), lines }
}
