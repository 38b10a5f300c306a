import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { voiceBook } from '../../../kiosk/speech/spoken/voice-book.ts'
import { clipsFolder } from '../../support/clips/clips-folder.ts'
import { oggTitle } from '../../support/clips/ogg-title.ts'

const languages = ['zh-CN', 'zh-HK', 'en'] as const
const filesOf = (language: string) => readdirSync(join(clipsFolder, language))

describe.each(languages)('the clips of %s', language => {
  const { clips } = voiceBook(language)

  it('say what the catalogue says; `npm run clips` renders what is missing', () => {
    const said = filesOf(language).map(file => [
      file.replace(/\.opus$/, ''),
      oggTitle(readFileSync(join(clipsFolder, language, file))) ?? '',
    ])
    expect(Object.fromEntries(said.toSorted())).toEqual(Object.fromEntries([...clips].toSorted()))
  })

  it('are sound: Ogg Opus of some length', () => {
    const short = filesOf(language).filter(file => {
      const bytes = readFileSync(join(clipsFolder, language, file))
      // The last page's granule position (RFC 3533) is the length at 48 kHz.
      const samples = Number(bytes.readBigInt64LE(bytes.lastIndexOf(Buffer.from('OggS')) + 6))
      return samples < 48_000 * 0.1
    })
    expect(short).toEqual([])
  })

  it('are named so that a file can be named like them', () => {
    expect([...clips.keys()].filter(name => !/^[A-Za-z0-9.-]+$/.test(name))).toEqual([])
  })
})

test('Chinese is spelled out where it is spoken: no digit, letter or sign that a voice would have to guess', () => {
  const guessed = (['zh-CN', 'zh-HK'] as const).flatMap(language =>
    [...voiceBook(language).clips].filter(
      ([name, text]) => !name.startsWith('letter.') && !/^[\p{Script=Han}，。；：、！？…·\s]*$/u.test(text),
    ),
  )
  expect(guessed).toEqual([])
})

test('all clips together take at most 3 MB', () => {
  const bytes = languages.flatMap(language =>
    filesOf(language).map(file => statSync(join(clipsFolder, language, file)).size),
  )
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(3_000_000)
})
