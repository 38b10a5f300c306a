/** The frame of a plot as SVG: axes with round steps, a title, and whatever is drawn inside. Called by the plots. */

export type Axis = { readonly label: string; readonly from: number; readonly to: number }
export type Scale = (value: number) => number
export type Frame = { readonly title: string; readonly x: Axis; readonly y: Axis }

const WIDTH = 760
const HEIGHT = 420
const BOX = { left: 64, right: 20, top: 48, bottom: 52 }
/** Colours told apart by those who do not tell red from green (Okabe and Ito). */
export const COLOURS = { general: '#0072b2', green: '#009e73', batch: '#d55e00', line: '#333333' } as const

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const number = (value: number) => String(Math.round(value * 10) / 10)

export const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${number(x)}" y="${number(y)}" ${more}>${escaped(words)}</text>`

/** About six round steps. */
function steps({ from, to }: Axis): number[] {
  const rough = (to - from) / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find(each => each * power >= rough) ?? 10)
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step)
}

const scale = ({ from, to }: Axis, low: number, high: number): Scale => {
  return value => low + ((value - from) / (to - from || 1)) * (high - low)
}

/** `draw` gets the scales and returns SVG. */
export function chart({ title, x, y }: Frame, draw: (x: Scale, y: Scale) => string): string {
  const [right, bottom] = [WIDTH - BOX.right, HEIGHT - BOX.bottom]
  const [atX, atY] = [scale(x, BOX.left, right), scale(y, bottom, BOX.top)]
  const xTicks = steps(x).map(
    value =>
      `<line x1="${number(atX(value))}" x2="${number(atX(value))}" y1="${bottom}" y2="${bottom + 5}" stroke="#333"/>` +
      text(atX(value), bottom + 19, String(Number(value.toPrecision(6))), 'text-anchor="middle"'),
  )
  const yTicks = steps(y).map(
    value =>
      `<line x1="${BOX.left}" x2="${right}" y1="${number(atY(value))}" y2="${number(atY(value))}" stroke="#ddd"/>` +
      text(BOX.left - 8, atY(value) + 4, String(Number(value.toPrecision(6))), 'text-anchor="end"'),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(BOX.left, 26, title, 'font-size="16" font-weight="bold"'),
    ...yTicks,
    ...xTicks,
    text((BOX.left + right) / 2, HEIGHT - 12, x.label, 'text-anchor="middle"'),
    text(
      0,
      0,
      y.label,
      `text-anchor="middle" transform="translate(18 ${(BOX.top + bottom) / 2}) rotate(-90)"`,
    ),
    draw(atX, atY),
    '</svg>\n',
  ].join('\n')
}

/** One word per colour, at the top right. */
export const legend = (words: readonly (readonly [words: string, colour: string])[]): string =>
  words
    .map(([each, colour], i) => {
      const x = WIDTH - BOX.right - 110 * (words.length - i)
      return `<circle cx="${x}" cy="22" r="5" fill="${colour}"/>${text(x + 10, 26, each)}`
    })
    .join('\n')
