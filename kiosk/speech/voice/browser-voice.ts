/** The voice of a real screen, with the browser's sound and the site's packs; kiosk and board call it once. */
import type { Language } from '../catalogue/catalogue.ts'
import { type Pack, readPack } from '../spoken/pack.ts'
import { createVoice, type Voice } from './create-voice.ts'

/** Speech needs no more, and a decoded second takes half the room. */
const sampleRate = 24_000

async function loadPack(language: Language): Promise<Pack> {
  const answer = await fetch(`/voice/${language}`)
  if (!answer.ok) throw new Error(`no voice for ${language}: ${answer.status}`)
  return readPack(await answer.arrayBuffer())
}

/** Null where the browser has no sound at all. */
export function browserVoice(): Voice | null {
  if (typeof AudioContext === 'undefined') return null
  return createVoice({
    context: new AudioContext({ sampleRate, latencyHint: 'interactive' }),
    load: loadPack,
  })
}
