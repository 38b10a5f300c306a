/** The site lead's wall, from the day's figures; no work in it grows with the day. */
import type { Wall, WallClear } from '../../../contract/wall.ts'
import { isLimited } from '../../../domain/admission/enters.ts'
import { isOver } from '../../../domain/assistance/is-over.ts'
import { type Clear, clearWith, expectedTotal } from '../../../domain/estimate/clear.ts'
import { catchUp } from '../../../domain/figures/catch-up.ts'
import { quantile } from '../../../domain/figures/durations.ts'
import { lastQuarter, recentWaits } from '../../../domain/figures/recent.ts'
import { staffTime } from '../../../domain/lane/spells.ts'
import type { State } from '../../../domain/state.ts'
import { CLASSES, type Class } from '../../../domain/words.ts'
import { admissionView } from '../admission-view.ts'
import { dayView, heldView } from '../held-view.ts'
import { instant } from '../instant.ts'
import { alertsView } from './wall-alerts.ts'
import { laneFigures } from './wall-lanes.ts'
import type { WallNow } from './wall-parts.ts'
import { people, perClass, slotsView, waitsView } from './wall-slots.ts'

/** A range of the future is told to whole 5 minutes, rounded outwards. */
const ROUND = 5 * 60_000
const HOUR = 3_600_000

const CLASS = { general: 'general', green: 'green', batch: 'batch' } as const

function clearView(clear: Clear, wall: number): WallClear {
  if (clear.state !== 'range') return { state: clear.state, from: null, to: null }
  return {
    state: 'range',
    from: instant(Math.floor((wall + clear.lo * 1000) / ROUND) * ROUND),
    to: instant(Math.ceil((wall + clear.hi * 1000) / ROUND) * ROUND),
  }
}

/** Wall ms of that time of today's local clock. */
function closingTime(to: string, wall: number): number {
  const [hours = 0, minutes = 0] = to.split(':').map(Number)
  return new Date(wall).setHours(hours, minutes, 0, 0)
}

function waitingView({ derived }: State, of: Class): Wall['waiting'][Class] {
  const next = derived.queues[of][0]
  return { people: derived.waiting[of], oldest: next ? instant(next.issued.wall) : null }
}

function catchUpView(state: State, wall: number): Wall['catchUp'] {
  const found = catchUp(state, wall)
  return {
    state: found.state,
    at: found.state === 'at' ? instant(Math.round(found.wall / ROUND) * ROUND) : null,
  }
}

function assistanceView(state: State): Wall['assistance'] {
  const { unfinished, accepted } = state.derived.figures.help
  const tasks = [...unfinished.values()].filter(task => !isOver(state, task))
  const open = tasks.filter(task => task.state === 'open')
  const oldest = open.reduce((first, { since }) => Math.min(first, since.wall), Number.POSITIVE_INFINITY)
  const median = quantile(accepted, 0.5)
  return {
    open: open.length,
    underWay: tasks.length - open.length,
    oldest: open.length > 0 ? instant(oldest) : null,
    medianSeconds: median === null ? null : Math.round(median / 1000),
  }
}

const waitsOutside = ({ derived }: State): number =>
  CLASSES.reduce(
    (sum, of) => sum + derived.queues[of].reduce((some, { inside, party }) => some + (inside ? 0 : party), 0),
    0,
  )

function devicesView({ desk, devices }: WallNow): Pick<Wall, 'printers' | 'handhelds'> {
  return {
    printers: desk
      .printers()
      .map(({ name, state, paperLow, waiting }) => ({ name, state, paperLow, waiting })),
    handhelds: devices
      .list()
      .filter(({ kind, token }) => kind === 'handheld' && token)
      .map(({ id, name }) => {
        const seen = devices.seen(id)
        return { name, battery: seen?.battery ?? null, seenAt: seen ? instant(seen.at) : null }
      }),
  }
}

function promisesView({ promises, derived: { tally } }: State): Wall['promises'] {
  const { passedOver, bound, moved, putBack, rejoined } = tally
  const { overtaken, order, delay } = promises.verdicts
  return {
    overtaken: { ...overtaken },
    order: { ...order },
    delay: { ...delay },
    notCovered: { passedOver, bound, moved, putBack, rejoined },
    uncounted: { ...promises.uncounted },
  }
}

function outlookView({
  state,
  now,
  facts,
}: WallNow): Pick<Wall, 'clear' | 'oneMore' | 'expected' | 'catchUp'> {
  const { hours } = facts()
  return {
    clear: clearView(clearWith(state, 0, now), now.wall),
    oneMore: clearView(clearWith(state, 1, now), now.wall),
    expected: hours ? expectedTotal(state, closingTime(hours.to, now.wall), now) : null,
    catchUp: catchUpView(state, now.wall),
  }
}

function staffHours(state: State, now: WallNow['now']): number {
  const ms = [...staffTime(state.lanes.values(), now).values()].reduce((sum, each) => sum + each, 0)
  return Math.round((ms / HOUR) * 10) / 10
}

export function wallView(wall: WallNow): Wall {
  const { state, now } = wall
  const { figures } = state.derived
  return {
    seq: state.seq,
    day: dayView(state),
    held: heldView(state),
    arrived: people(figures.totals.arrived),
    sampled: people(figures.totals.sampled),
    missed: people(figures.totals.missed),
    cancelled: people(figures.totals.cancelled),
    quarter: {
      arrived: lastQuarter(state, 'arrived', now.wall),
      sampled: lastQuarter(state, 'sampled', now.wall),
    },
    waiting: perClass(CLASS, of => waitingView(state, of)),
    waits: perClass(CLASS, of => waitsView(recentWaits(state, of, now.wall))),
    promises: promisesView(state),
    slots: slotsView(state, now.wall),
    ...outlookView(wall),
    lanes: [...state.lanes.values()].map(lane => laneFigures(state, lane, now)),
    admission: admissionView(state),
    area: {
      inside: state.derived.inside,
      outside: isLimited(state) ? waitsOutside(state) : 0,
      capacity: state.settings.capacity,
    },
    assistance: assistanceView(state),
    incidents: state.incidents.length,
    ...devicesView(wall),
    tubes: { opened: state.tubes.size, people: figures.tubed },
    staffHours: staffHours(state, now),
    alerts: alertsView(wall),
  }
}
