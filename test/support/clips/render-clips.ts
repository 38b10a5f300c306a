/**
 * `npm run clips`: renders what every language says into `kiosk/speech/clips/LANGUAGE/NAME.opus`. Clips that already say
 * it stay as they are, `-- --all` renders them anew; those that nothing says any more are deleted.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { chime, voiceBook } from '../../../kiosk/speech/spoken/voice-book.ts'
import { clipsFolder } from './clips-folder.ts'
import { oggTitle } from './ogg-title.ts'
import { ring, synthesize } from './synthesize.ts'
import { type Sound, writeWav } from './trim.ts'

/** kbit/s; the chime is music. */
const rates = { words: 9, chime: 32 }

const encode = (sound: Sound, title: string, rate: number): Buffer =>
  execFileSync(
    'opusenc',
    [
      ...['--quiet', '--bitrate', String(rate), '--framesize', '60', '--serial', '1', '--padding', '0'],
      ...['--discard-comments', '--title', title, '-', '-'],
    ],
    { input: writeWav(sound), maxBuffer: 1e8 },
  )

function render(language: Language, all: boolean): void {
  const folder = join(clipsFolder, language)
  mkdirSync(folder, { recursive: true })
  const { clips } = voiceBook(language)
  const kept = new Map(
    readdirSync(folder).map(file => [file.replace('.opus', ''), oggTitle(readFileSync(join(folder, file)))]),
  )
  for (const name of kept.keys()) if (!clips.has(name)) rmSync(join(folder, `${name}.opus`))
  const due = [...clips].filter(([name, text]) => all || kept.get(name) !== text)
  for (const [name, text] of due) {
    const file =
      name === chime ? encode(ring(), '', rates.chime) : encode(synthesize(language, text), text, rates.words)
    writeFileSync(join(folder, `${name}.opus`), file)
  }
  console.log(`${language}: ${due.length} of ${clips.size} clips rendered`)
}

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
for (const language of ['zh-CN', 'zh-HK', 'en'] as const) render(language, values.all)
