/** The pictures of a drilled day: queue over time, waits by class, told against waited. */
import { CLASSES } from '../../../server/domain/words.ts'
import { judgedWaits } from '../accuracy.ts'
import type { QueueLength, Wait } from '../observe-waits.ts'
import { COLOURS, chart, legend, number, type Scale } from './chart.ts'

const path = (points: readonly (readonly [number, number])[], colour: string) =>
  `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points
    .map(([x, y]) => `${number(x)},${number(y)}`)
    .join(' ')}"/>`

const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 1)

const classes = legend(CLASSES.map(of => [of, COLOURS[of]]))

function queueOverTime(queue: readonly QueueLength[]): string {
  const hours = most(queue.map(each => each.at / 3600))
  const people = most(queue.flatMap(each => CLASSES.map(of => each[of])))
  const frame = {
    title: 'People waiting',
    x: { label: 'hours after opening', from: 0, to: hours },
    y: { label: 'people', from: 0, to: people },
  }
  return chart(
    frame,
    (x, y) =>
      CLASSES.map(of =>
        path(
          queue.map(each => [x(each.at / 3600), y(each[of])]),
          COLOURS[of],
        ),
      ).join('\n') + classes,
  )
}

/** Share of tickets called within so many minutes. */
function waitsByClass(waits: readonly Wait[]): string {
  const longest = most(waits.map(each => each.seconds / 60))
  const frame = {
    title: 'Called within',
    x: { label: 'minutes after check-in', from: 0, to: longest },
    y: { label: '% of tickets', from: 0, to: 100 },
  }
  const curve = (of: Wait['class'], x: Scale, y: Scale) => {
    const minutes = Float64Array.from(
      waits.filter(each => each.class === of).map(each => each.seconds / 60),
    ).sort()
    return path(
      [...minutes].map((each, i) => [x(each), y((100 * (i + 1)) / minutes.length)]),
      COLOURS[of],
    )
  }
  return chart(frame, (x, y) => CLASSES.map(of => curve(of, x, y)).join('\n') + classes)
}

function toldAgainstWaited(waits: readonly Wait[]): string {
  const judged = judgedWaits(waits)
  const longest = most(judged.flatMap(each => [each.seconds / 60, each.told.mid / 60]))
  const frame = {
    title: 'Told at check-in, and waited',
    x: { label: 'minutes told (middle of the range)', from: 0, to: longest },
    y: { label: 'minutes waited', from: 0, to: longest },
  }
  return chart(frame, (x, y) => {
    const right = path(
      [0, longest].map(each => [x(each), y(each)] as const),
      COLOURS.line,
    )
    const dots = judged.map(
      each =>
        `<circle cx="${number(x(each.told.mid / 60))}" cy="${number(y(each.seconds / 60))}" r="2" fill="${COLOURS[each.class]}" fill-opacity="0.5"/>`,
    )
    return [right, ...dots, classes].join('\n')
  })
}

/** File name → SVG. */
export const plots = (waits: readonly Wait[], queue: readonly QueueLength[]): Record<string, string> => ({
  'queue-over-time.svg': queueOverTime(queue),
  'waits-by-class.svg': waitsByClass(waits),
  'told-and-waited.svg': toldAgainstWaited(waits),
})
