/** What screens hear and read beyond their own code: the voices, and the catalogue in the site's script. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { everyText } from '../../../kiosk/speech/catalogue/every-text.ts'
import type { Speech, Tagged } from '../../edge/http/speech-routes.ts'
import { traditional } from './traditional.ts'
import { openVoiceShelf } from './voice-shelf.ts'

async function traditionalWords(): Promise<Tagged> {
  const rewrite = await traditional()
  const pairs = everyText().flatMap(text => (rewrite(text) === text ? [] : [[text, rewrite(text)] as const]))
  const body = JSON.stringify(Object.fromEntries(pairs))
  return { body, tag: createHash('sha256').update(body).digest('base64url').slice(0, 22) }
}

/** `dataFolder` holds the site's own recordings under `voice/`. */
export function openSpeech(dataFolder: string): Speech {
  let words: Promise<Tagged> | undefined
  return {
    pack: openVoiceShelf(join(dataFolder, 'voice')),
    traditionalWords() {
      words ??= traditionalWords()
      return words
    },
  }
}
