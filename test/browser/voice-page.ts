/** Runs inside the browser of voice.test.ts: the real voice over the real audio graph, rendered instead of played. */
import { readPack } from '../../kiosk/speech/spoken/pack.ts'
import { createVoice } from '../../kiosk/speech/voice/create-voice.ts'
import type { Line } from '../../kiosk/speech/voice/line-up.ts'
import type { Language } from '../../server/contract/words.ts'

const rate = 24_000

const packOf = async (language: Language) => readPack(await (await fetch(`/voice/${language}`)).arrayBuffer())

/** What is heard when this is said. */
async function rendered(language: Language, line: Line): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, rate * 12, rate)
  // To the voice it is a sound system that runs; its time stands still until it is rendered.
  const running = new Proxy(context, {
    get(target, name) {
      if (name === 'state') return 'running'
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as unknown as AudioContext
  const pack = await packOf(language)
  let asked = 0
  const voice = createVoice({
    context: running,
    load: async () => pack,
    wait: () => {
      asked += 1
      return new Promise<void>(() => {})
    },
  })
  void voice.say(language, [line], { first: 'chime' })
  // The watchdog is set once everything is scheduled.
  while (asked === 0) await new Promise(resolve => setTimeout(resolve, 5))
  return (await context.startRendering()).getChannelData(0)
}

/** The clips laid one after the other by hand, 30 ms apart and after a lead of 30 ms. */
async function laidOut(language: Language, names: readonly string[]): Promise<Float32Array> {
  const pack = await packOf(language)
  const context = new OfflineAudioContext(1, 1, rate)
  const sum = new Float32Array(rate * 12)
  let at = 0.03
  for (const name of names) {
    const clip = await context.decodeAudioData(pack.clip(name) ?? new ArrayBuffer(0))
    for (const [index, sample] of clip.getChannelData(0).entries()) {
      const place = Math.round(at * rate) + index
      sum[place] = (sum[place] ?? 0) + sample
    }
    at += clip.duration + 0.03
  }
  return sum
}

/** How alike two sounds are (1: the same), how loud the first is, and how long it is, in s. */
async function compare(language: Language, line: Line, names: readonly string[]) {
  const [heard, expected] = [await rendered(language, line), await laidOut(language, names)]
  let [both, one, other, end] = [0, 0, 0, 0]
  for (const [index, sample] of heard.entries()) {
    const wanted = expected[index] ?? 0
    both += sample * wanted
    one += sample ** 2
    other += wanted ** 2
    if (Math.abs(sample) > 0.01) end = index
  }
  return { alike: both / Math.sqrt(one * other), loudness: Math.sqrt(one / (end + 1)), seconds: end / rate }
}

/** Clips that the browser cannot decode, or that are silent. */
async function unplayable(language: Language, names: readonly string[]): Promise<string[]> {
  const pack = await packOf(language)
  const context = new OfflineAudioContext(1, 1, rate)
  const isHeard = async (name: string) => {
    const clip = await context.decodeAudioData(pack.clip(name) ?? new ArrayBuffer(0)).catch(() => null)
    return clip?.getChannelData(0).some(sample => Math.abs(sample) > 0.1) ?? false
  }
  const heard = await Promise.all(names.map(isHeard))
  return names.filter((_, at) => !heard[at])
}

export const voicePage = { compare, unplayable }
Object.assign(globalThis, { voicePage })
