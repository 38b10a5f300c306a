/** What stands around the calls: header, footer, and the banners that take their place. Templates for queue-board.ts. */
import { html, nothing, type TemplateResult } from 'lit'
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import { warning } from '../../kiosk/kit/icons.ts'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Held, Language } from '../../server/contract/words.ts'
import { sizeStep } from './size-step.ts'
import { type Tongues, two, twoTexts } from './words.ts'

/** Milliseconds for which one of several notices is shown. */
const noticeFor = 10_000

const toTheSecond = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' })

/** `beside` stands before the clock. */
export function header(
  facts: SiteFacts | null,
  tongues: Tongues,
  now: number,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const nameIn = (language: Language | null) => facts?.name[language === 'en' ? 'en' : 'zh'] ?? ''
  const [title, other] = [nameIn(tongues.main), nameIn(tongues.second)]
  return html`<header>
    <div class="title">
      <h1 class=${sizeStep(title, 29)}>${twoTexts(tongues, title, other === title ? '' : other)}</h1>
      <p>${two(tongues, 'board.sentence')}</p>
    </div>
    ${beside}
    <time class="num">${clockTime(now)}</time>
  </header>`
}

export function noticeFooter(all: Board['notices'], tongues: Tongues, now: number): TemplateResult {
  const notices = all.filter(({ placement }) => placement.includes('board'))
  const notice = notices[Math.floor(now / noticeFor) % notices.length]
  if (!notice) return html`<footer><p>${two(tongues, 'board.notice')}</p></footer>`
  const inTongue = (tongue: Language | null) =>
    (tongue && (notice.text[tongue] ?? notice.text['zh-CN'])) ?? ''
  const [text, other] = [inTongue(tongues.main), inTongue(tongues.second)]
  return html`<footer class=${sizeStep(text + other, 44)}><p>${twoTexts(tongues, text, other)}</p></footer>`
}

/** For a gap of seconds: in the footer's place, so that the calls stand still. */
export const staleFooter = (heardAt: string | null, tongues: Tongues): TemplateResult =>
  html`<footer class="stale"><p>${two(tongues, 'board.stale')}</p>${lastUpdate(heardAt, tongues)}</footer>`

export const heldBanner = (held: Held, tongues: Tongues): TemplateResult => {
  const why = [held.reason, held.message].filter(Boolean).join(' · ')
  return html`<section class="banner held" role="alert">
    ${warning}
    <p>${two(tongues, 'board.held')}</p>
    <div class="why"><p>${why}</p><p class="stay">${two(tongues, 'board.held.stay')}</p></div>
  </section>`
}

/** Said in every language of the site, not only in the board's two: the voice may be silent by now. */
export const awayBanner = (heardAt: string | null, everyTongue: Tongues, tongues: Tongues): TemplateResult =>
  html`<section class="banner away" role="alert">
    ${warning}
    <p>${two(everyTongue, 'board.away')}</p>
    ${lastUpdate(heardAt, tongues)}
  </section>`

const lastUpdate = (heardAt: string | null, tongues: Tongues) =>
  heardAt
    ? html`<p class="when">${two(tongues, 'board.updated', { time: toTheSecond.format(Date.parse(heardAt)) })}</p>`
    : nothing
