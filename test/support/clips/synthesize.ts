/** A text as sound, by espeak-ng: Mandarin from pinyin, Cantonese and English as written. */
import { execFileSync } from 'node:child_process'
import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import type { Language } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { readWav, type Sound, trim } from './trim.ts'

/** Words a minute, as espeak-ng counts them; its Mandarin dwells on every syllable. */
const voices: Record<Language, { voice: string; speed: number }> = {
  'zh-CN': { voice: 'cmn-latn-pinyin', speed: 190 },
  'zh-HK': { voice: 'yue', speed: 155 },
  en: { voice: 'en-us', speed: 155 },
}

/** Cantonese is listed by traditional characters. */
const traditional = Converter({ from: 'cn', to: 'hk' })

/** `qing3 dao4`: espeak-ng wants a digit for every tone, and 5 for the neutral one. */
export const inPinyin = (text: string): string =>
  pinyin(text, { toneType: 'num', nonZh: 'consecutive' }).replaceAll(/([a-zü])0/g, '$15')

/** What is handed to the synthesizer, and to which voice: a lone letter is English in every language. */
export function spellingOf(language: Language, text: string): { voice: string; speed: number; text: string } {
  if (/^[A-Z]$/.test(text)) return { ...voices.en, text }
  if (language === 'zh-CN') return { ...voices[language], text: inPinyin(text) }
  return { ...voices[language], text: language === 'zh-HK' ? traditional(text) : text }
}

/** Signs that a synthesizer would name. */
const plain = (text: string) => text.replaceAll(/\s*[·•–—]\s*/g, '，')

export function synthesize(language: Language, text: string): Sound {
  const { voice, speed, text: spelled } = spellingOf(language, plain(text))
  const wav = execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '--stdin', '--stdout'], {
    input: spelled,
    maxBuffer: 1e8,
  })
  return trim(readWav(wav))
}

/** Two soft tones, a fourth apart, each fading away. */
export function ring(): Sound {
  const rate = 24_000
  const tones = [
    { at: 0, hertz: 659.25 },
    { at: 0.28, hertz: 880 },
  ]
  const samples = Int16Array.from({ length: rate * 1.1 }, (_, index) => {
    const now = index / rate
    const sum = tones.reduce((total, { at, hertz }) => {
      const age = now - at
      if (age < 0) return total
      const envelope = Math.min(1, age / 0.008) * Math.exp(-4.5 * age)
      return (
        total + envelope * (Math.sin(2 * Math.PI * hertz * age) + 0.25 * Math.sin(4 * Math.PI * hertz * age))
      )
    }, 0)
    return Math.round(sum * 9000)
  })
  return trim({ rate, samples })
}
