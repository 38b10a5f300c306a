/**
 * What each language says, packed for the screens: a recording in `data/voice/LANGUAGE/NAME.*` is taken before the clip of
 * that name which comes with Greenlane. Put together when it is first asked for, and again when the recordings change.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { writePack } from '../../../kiosk/speech/spoken/pack.ts'
import { voiceBook } from '../../../kiosk/speech/spoken/voice-book.ts'
import type { Language } from '../../contract/words.ts'
import type { Tagged } from '../../edge/http/speech-routes.ts'
import { root } from '../root.ts'

const builtIn = join(root, 'kiosk/speech/clips')
/** What browsers decode. */
const sounds = new Set(['.opus', '.ogg', '.webm', '.mp3', '.m4a', '.wav', '.flac'])

type Found = { name: string; path: string }

async function soundsIn(folder: string): Promise<Found[]> {
  const files = await readdir(folder).catch(() => [])
  return files
    .toSorted()
    .map(file => ({ ...parse(file), path: join(folder, file) }))
    .filter(({ ext }) => sounds.has(ext.toLowerCase()))
    .map(({ name, path }) => ({ name: name.normalize('NFC'), path }))
}

/** Changes whenever a recording does. */
async function fingerprint(recordings: readonly Found[]): Promise<string> {
  const parts = recordings.map(async ({ path }) => {
    const { size, mtimeMs } = await stat(path)
    return `${path}:${size}:${mtimeMs}`
  })
  return (await Promise.all(parts)).join('\n')
}

async function packed(language: Language, recordings: readonly Found[]): Promise<Tagged> {
  const files = [...(await soundsIn(join(builtIn, language))), ...recordings]
  const clips = new Map<string, Uint8Array>()
  for (const { name, path } of files) clips.set(name, await readFile(path))
  const body = writePack(voiceBook(language).plans, clips)
  return { body, tag: createHash('sha256').update(body).digest('base64url').slice(0, 22) }
}

/** `recordingsFolder` need not be there. */
export function openVoiceShelf(recordingsFolder: string): (language: Language) => Promise<Tagged> {
  const kept = new Map<Language, { made: string; pack: Promise<Tagged> }>()
  return async language => {
    const recordings = await soundsIn(join(recordingsFolder, language))
    const made = await fingerprint(recordings)
    const known = kept.get(language)
    if (known?.made === made) return known.pack
    const pack = packed(language, recordings)
    kept.set(language, { made, pack })
    return pack
  }
}
