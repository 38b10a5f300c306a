import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../../kiosk/speech/spoken/pack.ts'
import type { Tagged } from '../../../server/edge/http/speech-routes.ts'
import { openVoiceShelf } from '../../../server/site/speech/voice-shelf.ts'
import { clipsFolder } from '../../support/clips/clips-folder.ts'
import { newDataFolder, removeDataFolder } from '../../support/site.ts'

let folder: string
let shelf: ReturnType<typeof openVoiceShelf>
beforeAll(() => {
  folder = newDataFolder()
  shelf = openVoiceShelf(join(folder, 'voice'))
})
afterAll(() => removeDataFolder(folder))

const unpacked = ({ body }: Tagged) => readPack((body as Uint8Array<ArrayBuffer>).slice().buffer)
const clipIn = async (name: string) =>
  Buffer.from(unpacked(await shelf('zh-CN')).clip(name) ?? new ArrayBuffer(0))

test('packs the clips that come with it, each byte of them, with the plans', async () => {
  expect(await clipIn('common.done')).toEqual(readFileSync(join(clipsFolder, 'zh-CN', 'common.done.opus')))
  const pack = unpacked(await shelf('zh-CN'))
  expect(pack.plan('voice.call')).toEqual([
    'voice.call.1',
    '{number}',
    'voice.call.2',
    '{lane}',
    'voice.call.3',
  ])
  expect([pack.has('nothing'), pack.clip('nothing'), pack.plan('nothing')]).toEqual([
    false,
    undefined,
    undefined,
  ])
})

test('a recording of the same name is taken instead, a new one besides, and a change is seen', async () => {
  const before = await shelf('zh-CN')
  expect(await shelf('zh-CN')).toBe(before)
  mkdirSync(join(folder, 'voice', 'zh-CN'), { recursive: true })
  writeFileSync(join(folder, 'voice', 'zh-CN', 'common.done.wav'), 'recorded')
  writeFileSync(join(folder, 'voice', 'zh-CN', 'name.望京.mp3'), 'by hand')
  writeFileSync(join(folder, 'voice', 'zh-CN', 'common.back.txt'), 'no sound')
  expect(String(await clipIn('common.done'))).toBe('recorded')
  expect(String(await clipIn('name.望京'))).toBe('by hand')
  expect(await clipIn('common.back')).toEqual(readFileSync(join(clipsFolder, 'zh-CN', 'common.back.opus')))
  expect((await shelf('zh-CN')).tag).not.toBe(before.tag)
  expect(unpacked(await shelf('en')).has('name.望京')).toBe(false)
})
