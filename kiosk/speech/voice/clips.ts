/** Decoded clips of the voice: kept while they are few, so that a number's digits are decoded once and not at each call. */
import type { Language } from '../catalogue/catalogue.ts'
import type { Pack } from '../spoken/pack.ts'
import { stretch } from './stretch.ts'

/** Seconds of sound that are kept decoded; at 24 kHz a second takes 96 kB. */
const room = 120

export type Clips = {
  /** `pace` below 1 is slower. Rejects what cannot be decoded, such as a broken recording. */
  get(pack: Pack, language: Language, name: string, pace: number): Promise<AudioBuffer>
}

export function createClips(context: BaseAudioContext): Clips {
  const kept = new Map<string, AudioBuffer>()

  function keep(key: string, buffer: AudioBuffer): AudioBuffer {
    kept.set(key, buffer)
    let seconds = [...kept.values()].reduce((sum, each) => sum + each.duration, 0)
    for (const [oldest, { duration }] of kept) {
      if (seconds <= room || oldest === key) break
      kept.delete(oldest)
      seconds -= duration
    }
    return buffer
  }

  async function decode(pack: Pack, name: string, pace: number): Promise<AudioBuffer> {
    const encoded = pack.clip(name)
    if (!encoded) throw new Error(`no clip ${name}`)
    const buffer = await context.decodeAudioData(encoded)
    return pace === 1 ? buffer : slowed(context, buffer, pace)
  }

  return {
    async get(pack, language, name, pace) {
      const key = `${language} ${name} ${pace}`
      const known = kept.get(key)
      if (known) {
        // The order of the map is the order of use.
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      return keep(key, await decode(pack, name, pace))
    },
  }
}

function slowed(context: BaseAudioContext, buffer: AudioBuffer, pace: number): AudioBuffer {
  const { sampleRate, numberOfChannels } = buffer
  const channels = Array.from({ length: numberOfChannels }, (_, index) =>
    stretch(buffer.getChannelData(index), sampleRate, pace),
  )
  const result = context.createBuffer(numberOfChannels, channels[0]?.length ?? 1, sampleRate)
  for (const [index, channel] of channels.entries()) result.copyToChannel(channel, index)
  return result
}
