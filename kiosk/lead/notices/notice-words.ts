/** The words of the notices page, and how a notice's schedule reads. */
import type { Notice, NoticePreset, NoticeText } from '../../../server/contract/notice.ts'
import { type Params, type Say, speaker } from '../../speech/catalogue/catalogue.ts'
import { common } from '../../speech/catalogue/common.ts'
import { lead } from '../../speech/catalogue/lead.ts'
import { leadNotices } from '../../speech/catalogue/lead-notices.ts'
import { leadSetup } from '../../speech/catalogue/lead-setup.ts'
import { notice } from '../../speech/catalogue/notice.ts'

const entries = { ...common, ...lead, ...leadSetup, ...leadNotices, ...notice }
type Entries = typeof entries
const say: Say<Entries> = speaker(entries)

export type SpeakNotices = <Id extends keyof Entries>(id: Id, ...params: Params<Entries, Id>) => string

const speakIn =
  (language: 'zh-CN' | 'en'): SpeakNotices =>
  (id, ...params) =>
    say(language, id, ...params)

const voices = { 'zh-CN': speakIn('zh-CN'), en: speakIn('en') }

/** In the language of the page. */
export const noticeSpeak = (): SpeakNotices => voices[document.documentElement.lang === 'en' ? 'en' : 'zh-CN']

export const presets: readonly NoticePreset[] = ['scan', 'mask', 'metre', 'water']

/** What a preset says: as it is written in the catalogue, from which the voice is recorded. */
export const presetText = (preset: NoticePreset): NoticeText => ({
  'zh-CN': voices['zh-CN'](`notice.${preset}`),
  en: voices.en(`notice.${preset}`),
})

export function scheduleText(speak: SpeakNotices, { every, from, to }: Notice['schedule']): string {
  const often =
    every === null ? speak('lead.notices.always') : speak('lead.notices.every', { minutes: every })
  return from === null || to === null ? often : `${often} · ${speak('lead.notices.between', { from, to })}`
}
