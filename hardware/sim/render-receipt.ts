// A receipt as a picture to look at: what the printer was told, drawn dot for dot as SVG. Used by the virtual printer,
// and by whoever wants to preview a ticket layout.
import { isBlack } from '../escpos/bitmap.ts'
import type { Command } from '../escpos/commands.ts'
import { type PrinterFont, usualFont } from '../escpos/printer-font.ts'
import {
  type Cell,
  characterHeight,
  createTypesetter,
  type Placed,
  type PlacedLine,
  type PlacedPicture,
  type PlacedQr,
} from './typeset.ts'

const dotsPerMm = 8
const ink = '#1b1d22'
const paper = '#fffefb'
const edge = '#cbc7bb'

/** Blank paper between the head and the blade: what was below the head at the last cut comes out on top. */
export const bladeDots = 12 * dotsPerMm

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML does not know these, not even escaped. */
const unprintable = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu

const escapeXml = (text: string): string =>
  text.replaceAll(unprintable, '').replaceAll(/[&<>"]/g, character => escapes[character] ?? '')

/** The words on the paper, one line each. */
export const receiptText = (
  commands: readonly Command[],
  widthDots = 576,
  font: PrinterFont = usualFont,
): string => {
  const typesetter = createTypesetter(widthDots, font)
  for (const command of commands) typesetter.apply(command)
  return typesetter.placed
    .filter(item => item.kind === 'line')
    .map(line => line.cells.map(cell => cell.character).join(''))
    .join('\n')
}

/** Cells next to each other in one style become one element; each character is centred in its own cell. */
const runsOf = (cells: readonly Cell[]): Cell[][] => {
  const runs: Cell[][] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    if (last?.[0]?.style === cell.style) last.push(cell)
    else runs.push([cell])
  }
  return runs
}

// The baseline of a 24-dot cell; the remaining dots are for descenders.
const baseline = 21

const drawRun = (run: readonly Cell[], bottom: number): string => {
  const [first] = run
  if (!first) return ''
  const { scale, bold, inverted } = first.style
  const top = bottom - scale.height * characterHeight
  const width = run.reduce((sum, cell) => sum + cell.width, 0) / scale.width
  const box = inverted ? `<rect width="${width}" height="${characterHeight}" fill="${ink}"/>` : ''
  // Spaces are left out: a renderer may collapse them and shift what follows.
  const visible = run.filter(cell => escapeXml(cell.character).trim() !== '')
  const centres = visible.map(cell => (cell.x - first.x + cell.width / 2) / scale.width)
  const characters = escapeXml(visible.map(cell => cell.character).join(''))
  return (
    `<g transform="translate(${first.x} ${top}) scale(${scale.width} ${scale.height})">${box}` +
    `<text x="${centres.join(' ')}" y="${baseline}"${bold ? ' font-weight="700"' : ''}` +
    `${inverted ? ` fill="${paper}"` : ''}>${characters}</text></g>`
  )
}

const drawLine = (line: PlacedLine): string =>
  runsOf(line.cells)
    .map(run => drawRun(run, line.bottom))
    .join('')

/** Dark dots side by side are drawn as one bar, or a browser would leave hairlines between them. */
const barsOf = (row: readonly boolean[], down: number): string => {
  const modules = row.map(dark => (dark ? '1' : '0')).join('')
  return [...modules.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${down}h${length}v1h-${length}z`)
    .join('')
}

const drawQr = ({ x, y, module, modules }: PlacedQr): string =>
  `<path transform="translate(${x} ${y}) scale(${module})" d="${modules.map(barsOf).join('')}" shape-rendering="crispEdges"/>`

/** What reaches beyond the printable width is cut off, as on paper. */
const drawPicture = ({ x, y, picture, scale }: PlacedPicture, widthDots: number): string => {
  const width = Math.min(picture.width, Math.floor((widthDots - x) / scale.width))
  const rows = Array.from({ length: picture.height }, (_, down) =>
    barsOf(
      Array.from({ length: width }, (_, across) => isBlack(picture, across, down)),
      down,
    ),
  )
  return `<path transform="translate(${x} ${y}) scale(${scale.width} ${scale.height})" d="${rows.join('')}" shape-rendering="crispEdges"/>`
}

const draw = (item: Placed, widthDots: number): string => {
  switch (item.kind) {
    case 'line':
      return drawLine(item)
    case 'qr':
      return drawQr(item)
    case 'picture':
      return drawPicture(item, widthDots)
  }
}

/** Paper torn at a serrated blade, above and below. */
const paperOutline = (width: number, height: number): string => {
  const tooth = 8
  const count = Math.round(width / tooth / 2)
  const step = width / count / 2
  const along = (sign: 1 | -1) => `l${sign * step} ${-tooth / 2}l${sign * step} ${tooth / 2}`.repeat(count)
  return `M0 ${tooth}${along(1)}V${height - tooth}${along(-1)}Z`
}

/**
 * `widthDots` is the printable width, 576 or 384; the paper is 80 or 58 mm wide and 8 dots a mm. Text is drawn in a
 * monospaced Han font, one QR module is a whole number of units: rasterised at its own size the code can be scanned.
 */
export const renderReceipt = (
  commands: readonly Command[],
  widthDots = 576,
  font: PrinterFont = usualFont,
): string => {
  const typesetter = createTypesetter(widthDots, font)
  for (const command of commands) typesetter.apply(command)
  const paperWidth = (widthDots > 384 ? 80 : 58) * dotsPerMm
  const paperHeight = Math.max(typesetter.height, bladeDots + dotsPerMm)
  const margin = (paperWidth - widthDots) / 2
  const title = escapeXml(receiptText(commands, widthDots, font).replaceAll('\n', ' · '))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${paperWidth} ${paperHeight}"`,
    ` width="${paperWidth}" height="${paperHeight}"><title>${title}</title>`,
    `<path d="${paperOutline(paperWidth, paperHeight)}" fill="${paper}" stroke="${edge}"/>`,
    `<g transform="translate(${margin} ${bladeDots})" fill="${ink}" font-size="${characterHeight}" text-anchor="middle"`,
    ` font-family="'Noto Sans Mono CJK SC','Sarasa Mono SC','Noto Sans CJK SC',monospace">`,
    ...typesetter.placed.map(item => draw(item, widthDots)),
    '</g></svg>',
  ].join('')
}
