/**
 * `npm run glyphs`: draws the characters that printers may lack into `hardware/printer/glyphs.bin`, at the size of a
 * printer's own. Han, kana and signs are of Noto Sans CJK, symbols and letters that it lacks of GNU Unifont; both come
 * with Debian (fonts-noto-cjk, fonts-unifont) and may be passed on under the SIL Open Font License.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { glyphsFile } from '../../../server/site/printing/shipped-glyphs.ts'
import { launchBrowser } from '../browser.ts'

type Drawn = { point: number; isHalf: boolean; rows: number[] }
type Font = { name: string; points: ReadonlySet<number> }

/** Those that stand by themselves: no Hangul, and no script whose letters join or change with their neighbours. */
const wanted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{S}\p{N}\p{Zs}]/u
const foreign = /[\p{Script=Hangul}\p{Mn}\p{Mc}\p{Default_Ignorable_Code_Point}]/u
const joining =
  /[^\p{Script=Common}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** `fc-query` says "20-7e a0-ff". */
function pointsOf(pattern: string): ReadonlySet<number> {
  const [file = ''] = execFileSync('fc-match', ['--format', '%{file}', pattern], { encoding: 'utf8' }).split(
    '\n',
  )
  const index = execFileSync('fc-match', ['--format', '%{index}', pattern], { encoding: 'utf8' })
  const charset = execFileSync('fc-query', ['--index', index, '--format', '%{charset}', file], {
    encoding: 'utf8',
  })
  return new Set(
    charset.split(' ').flatMap(range => {
      const [from = 0, to = from] = range.split('-').map(part => Number.parseInt(part, 16))
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    }),
  )
}

const isWanted = (point: number): boolean => {
  const character = String.fromCodePoint(point)
  return point >= 0x20 && wanted.test(character) && !foreign.test(character) && !joining.test(character)
}

/** In cells of 12 or 24 × 24 dots, the baseline 21 dots below the top. Runs in the browser. */
function draw({ font, points }: { font: string; points: number[] }): Drawn[] {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  canvas.width = canvas.height = 24
  return points.map(point => {
    const character = String.fromCodePoint(point)
    context.font = `24px "${font}"`
    const { width } = context.measureText(character)
    const isHalf = width <= 12.5
    const cell = isHalf ? 12 : 24
    context.clearRect(0, 0, 24, 24)
    // What is wider than its cell is condensed.
    context.fillText(character, Math.max(0, (cell - width) / 2), 21, cell)
    const { data } = context.getImageData(0, 0, 24, 24)
    const rows = Array.from({ length: 72 }, (_, at) => {
      let byte = 0
      for (let bit = 0; bit < 8; bit += 1) if ((data[(at * 8 + bit) * 4 + 3] ?? 0) >= 112) byte |= 0x80 >> bit
      return byte
    })
    return { point, isHalf, rows }
  })
}

async function drawAll(page: Page, { name, points }: Font): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  const all = [...points].filter(isWanted)
  for (let at = 0; at < all.length; at += 2000)
    drawn.push(...(await page.evaluate(draw, { font: name, points: all.slice(at, at + 2000) })))
  console.log(`${name}: ${drawn.length} characters`)
  return drawn
}

function fileOf(glyphs: readonly Drawn[]): Buffer {
  const head = Buffer.alloc(8 + glyphs.length * 4)
  head.write('GLY1', 'latin1')
  head.writeUInt32LE(glyphs.length, 4)
  for (const [at, { point, isHalf }] of glyphs.entries())
    head.writeUInt32LE(point + (isHalf ? 0x8000_0000 : 0), 8 + at * 4)
  return Buffer.concat([head, ...glyphs.map(({ rows }) => Buffer.from(rows))])
}

const browser = await launchBrowser({}, ['--font-render-hinting=none', '--disable-lcd-text'])
const page = await browser.newPage()
const found = new Map<number, Drawn>()
for (const name of ['Noto Sans Mono CJK SC', 'Unifont', 'Unifont Upper'])
  for (const glyph of await drawAll(page, { name, points: pointsOf(name) }))
    if (!found.has(glyph.point)) found.set(glyph.point, glyph)
await browser.close()
const file = fileOf([...found.values()].toSorted((a, b) => a.point - b.point))
writeFileSync(glyphsFile, file)
console.log(`${found.size} characters, ${(file.length / 1e6).toFixed(1)} MB`)
