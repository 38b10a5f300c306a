/** The board's two languages: the first is large, the second small beside or under it; used by every part of the board. */
import { html, nothing, type TemplateResult } from 'lit'
import { board } from '../../kiosk/speech/catalogue/board.ts'
import { type Params, type Say, speaker } from '../../kiosk/speech/catalogue/catalogue.ts'
import { common } from '../../kiosk/speech/catalogue/common.ts'
import type { Language } from '../../server/contract/words.ts'

const entries = { ...common, ...board }
type Entries = typeof entries

export const say: Say<Entries> = speaker(entries)

export type Tongues = { main: Language; second: Language | null }

/** The second is left out where it would repeat the same writing: Mandarin and Cantonese share theirs. */
export function tonguesOf(languages: readonly Language[]): Tongues {
  const main = languages[0] ?? 'zh-CN'
  const second = languages.find(each => (each === 'en') !== (main === 'en')) ?? null
  return { main, second }
}

/** A text of the site's own in both languages; the second stands in a `small` with its language named. */
export const twoTexts = (
  { second }: Tongues,
  mainText: string,
  secondText: string | undefined,
): TemplateResult =>
  html`${mainText}${second && secondText ? html` <small lang=${second}>${secondText}</small>` : nothing}`

/** A message of the catalogue in both languages. */
export const two = <Id extends keyof Entries>(
  tongues: Tongues,
  id: Id,
  ...params: Params<Entries, Id>
): TemplateResult =>
  twoTexts(
    tongues,
    say(tongues.main, id, ...params),
    tongues.second ? say(tongues.second, id, ...params) : undefined,
  )
