/** The narrator with this browser's sound. Loaded after the first screen is there, which is silent anyway. */
import { browserVoice } from '../../speech/voice/browser-voice.ts'
import { createNarrator, type Narrator } from './narrator.ts'

export const openNarrator = (): Narrator => createNarrator(browserVoice())
