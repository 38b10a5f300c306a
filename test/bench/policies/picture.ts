/** The comparison as one picture that a site lead understands: how long both kinds of residents wait under each policy. */
import { COLOURS, number, text } from '../../drill/plots/chart.ts'
import type { Compared, WaitPair } from './compare.ts'

const WIDTH = 860
const ROW = 46
const LEFT = 210
const BAR = 14
/** Pixels for the longest wait of a panel. */
const ROOM = WIDTH - LEFT - 90

function bar(y: number, { mean, p99 }: WaitPair, longest: number, colour: string): string {
  const x = (minutes: number) => LEFT + (minutes / longest) * ROOM
  const middle = y + BAR / 2
  return [
    `<rect x="${LEFT}" y="${y}" width="${number(Math.max(1, x(mean) - LEFT))}" height="${BAR}" fill="${colour}"/>`,
    `<line x1="${number(x(mean))}" x2="${number(x(p99))}" y1="${middle}" y2="${middle}" stroke="${colour}" stroke-width="2"/>`,
    text(x(p99) + 6, y + 12, `${mean.toFixed(1)} (${p99.toFixed(0)})`, 'fill="#333" font-size="12"'),
  ].join('\n')
}

function panel(top: number, title: string, all: readonly Compared[]): string {
  const longest = Math.max(...all.flatMap(({ general, green }) => [general.p99, green.p99]))
  const rows = all.map(({ policy, general, green }, i) => {
    const y = top + 34 + i * ROW
    const weight = policy.includes('ours') ? ' font-weight="bold"' : ''
    return [
      text(LEFT - 10, y + 21, policy, `text-anchor="end"${weight}`),
      bar(y, general, longest, COLOURS.general),
      bar(y + BAR + 2, green, longest, COLOURS.green),
    ].join('\n')
  })
  return [text(10, top + 18, title, 'font-weight="bold" font-size="15"'), ...rows].join('\n')
}

export function picture(usual: readonly Compared[], elders: readonly Compared[]): string {
  const height = (count: number) => 34 + count * ROW + 16
  const second = 44 + height(usual.length)
  const key = [
    `<rect x="10" y="14" width="14" height="14" fill="${COLOURS.general}"/>`,
    text(30, 26, 'everybody else'),
    `<rect x="150" y="14" width="14" height="14" fill="${COLOURS.green}"/>`,
    text(170, 26, 'green channel'),
    text(
      290,
      26,
      'bar and first figure: mean wait in minutes; line and (figure): 99 of 100 are called by then',
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${second + height(elders.length)}" font-family="sans-serif" font-size="13">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...key,
    panel(44, 'A usual busy day: 5 % more come than can be sampled, 15 % of them green', usual),
    panel(second, 'The elderly all come in the first 90 minutes: 30 % of the day is green', elders),
    '</svg>\n',
  ].join('\n')
}
