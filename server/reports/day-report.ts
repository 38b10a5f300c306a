/** The report of one site day, from the state that its events lead to. Called by the site for the lead. */
import type { DayReport } from '../contract/report.ts'
import type { Day } from '../domain/day/day.ts'
import { type Durations, longest, mean, quantile } from '../domain/figures/durations.ts'
import { type ByClass, type Count, type Figures, SLOT } from '../domain/figures/figures.ts'
import { PROMISES } from '../domain/figures/promises.ts'
import type { Lane } from '../domain/lane/lane.ts'
import { staffTime } from '../domain/lane/spells.ts'
import { elapsed, type Moment } from '../domain/moment.ts'
import type { State } from '../domain/state.ts'
import { CLASSES } from '../domain/words.ts'

export type ReportParts = {
  state: State
  site: DayReport['site']
  printers: DayReport['printers']
  /** Hash of the newest event. */
  head: string
  now: Moment
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const instant = (wall: number): string => new Date(wall).toISOString()
const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 6000) / 10)
const seconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))
const share = (of: Durations) => ({ p50: seconds(quantile(of, 0.5)), p90: seconds(quantile(of, 0.9)) })

const sum = (counts: ByClass<Count>): Count =>
  CLASSES.reduce(
    (all, each) => ({
      tickets: all.tickets + counts[each].tickets,
      people: all.people + counts[each].people,
    }),
    { tickets: 0, people: 0 },
  )

/** People in each hour from the first in which something happened to the last. */
function hoursOf({ slots }: Figures): DayReport['hours'] {
  const hourOf = (slot: number) => Math.floor((slot * SLOT) / HOUR)
  const numbers = [...slots.keys()].map(hourOf)
  if (numbers.length === 0) return []
  const first = Math.min(...numbers)
  const hours = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, at) => ({
    from: instant((first + at) * HOUR),
    arrived: 0,
    sampled: 0,
  }))
  for (const [number, slot] of slots) {
    const hour = hours[hourOf(number) - first]
    if (hour === undefined) continue
    hour.arrived += sum(slot.arrived).people
    hour.sampled += sum(slot.sampled).people
  }
  return hours
}

const waitsOf = ({ waits }: Figures): DayReport['waits'] =>
  CLASSES.map(each => {
    const of = waits[each]
    return {
      class: each,
      tickets: of.count,
      mean: minutes(mean(of)),
      p50: minutes(quantile(of, 0.5)),
      p90: minutes(quantile(of, 0.9)),
      p99: minutes(quantile(of, 0.99)),
      longest: minutes(longest(of)),
    }
  })

function fairnessOf({ settings: { k, kBatch }, promises, derived: { tally } }: State): DayReport['fairness'] {
  const { passedOver, bound, moved, putBack, rejoined } = tally
  return {
    k,
    kBatch,
    promises: PROMISES.map(name => ({ name, ...promises.verdicts[name] })),
    notCovered: { passedOver, bound, moved, putBack, rejoined },
    notCounted: { ...promises.uncounted },
  }
}

function laneOf({ id, config, spells }: Lane, { lanes }: Figures, now: Moment): DayReport['lanes'][number] {
  const { tickets = 0, people = 0 } = lanes.get(id) ?? {}
  const open = spells.reduce((all, { from, to }) => all + elapsed(from, to ?? now), 0)
  const perHour = open < MINUTE ? null : Math.round((people * HOUR) / open)
  return { id, name: config.name, tickets, people, open: Math.round(open / MINUTE), perHour }
}

function tubesOf({ tubes, reconciled }: State): DayReport['tubes'] {
  const all = [...tubes.values()]
  return {
    tubes: all.length,
    open: all.filter(({ state }) => state === 'open').length,
    people: all.reduce((people, { bound }) => people + bound.length, 0),
    uncounted: all.filter(({ counted }) => !counted).length,
    differences: reconciled === null ? null : reconciled.map(difference => ({ ...difference })),
  }
}

function helpOf({ help }: Figures): DayReport['assistance'] {
  const raised = Object.entries(help.raised).map(([kind, tasks]) => ({ kind, tasks }))
  return {
    raised: raised as DayReport['assistance']['raised'],
    done: help.done,
    unfinished: help.unfinished.size,
    accepted: share(help.accepted),
    reached: share(help.reached),
  }
}

const staffOf = (state: State, now: Moment): DayReport['staff'] =>
  [...staffTime(state.lanes.values(), now)]
    .map(([name, ms]) => ({ name, minutes: Math.round(ms / MINUTE) }))
    .sort((a, b) => b.minutes - a.minutes)

/** Of the day that `state` is in, or that it closed last. */
export function dayReport(day: Day, { state, site, printers, head, now }: ReportParts): DayReport {
  const { figures, waiting } = state.derived
  const { totals } = figures
  const until = day.closed ?? now
  return {
    site,
    day: {
      id: day.id,
      name: day.name,
      openedAt: instant(day.opened.wall),
      closedAt: day.closed && instant(day.closed.wall),
    },
    madeAt: instant(now.wall),
    totals: {
      arrived: sum(totals.arrived),
      sampled: sum(totals.sampled),
      missed: sum(totals.missed),
      cancelled: sum(totals.cancelled),
      expired: sum(totals.expired),
      waiting: CLASSES.reduce((people, each) => people + waiting[each], 0),
    },
    byClass: CLASSES.map(each => ({
      class: each,
      arrived: { ...totals.arrived[each] },
      sampled: { ...totals.sampled[each] },
    })),
    hours: hoursOf(figures),
    waits: waitsOf(figures),
    fairness: fairnessOf(state),
    lanes: [...state.lanes.values()].map(lane => laneOf(lane, figures, until)),
    tubes: tubesOf(state),
    assistance: helpOf(figures),
    incidents: state.incidents.map(({ at, kind, ticket, place }) => ({
      at: instant(at.wall),
      kind,
      number: state.tickets.get(ticket ?? '')?.number ?? null,
      place,
    })),
    holds: state.holds.map(({ from, to, reason }) => ({
      from: instant(from.wall),
      to: to && instant(to.wall),
      reason,
    })),
    staff: staffOf(state, until),
    printers,
    audit: { events: state.seq, head },
  }
}
