/** Nobody is here yet: the readers are armed, the wait is shown, and there are two ways without papers. */
import { css, html, nothing } from 'lit'
import type { NoticeText } from '../../../server/contract/notice.ts'
import type { Board } from '../../../server/contract/queue.ts'
import '../../kit/banner.ts'
import '../../kit/figure.ts'
import { handInHand, speaker, ticket } from '../../kit/icons.ts'
import { phrase, phrases } from '../../kit/phrase.ts'
import type { On } from '../flow/state.ts'
import { codePicture, idCard } from '../pictures.ts'
import type { View } from '../view.ts'
import type { Surroundings } from './surroundings.ts'

export const idleStyles = css`
  .at-idle > header { background: var(--brand); color: var(--brand-ink); padding-top: calc(17 * var(--mm)); }
  .at-idle > header h1 { font-size: calc(15 * var(--mm)); }
  .at-idle > header h1:lang(en) { font-size: calc(13.4 * var(--mm)); }
  .at-idle > header p { font-size: var(--text-m); }
  .large.at-idle .welcome { display: none; }
  .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: calc(6 * var(--mm)); margin-top: auto; }
  .figures gl-figure {
    --figure-size: calc(13.6 * var(--mm)); --figure-label: calc(9.2 * var(--mm) * var(--type));
    padding: calc(3 * var(--mm)) calc(4 * var(--mm)); border-radius: var(--r-2);
    min-width: 0; background: var(--brand-deep); border: var(--stroke) solid color-mix(in srgb, var(--brand-ink) 20%, transparent);
  }
  .figures .wide { --figure-size: calc(10.4 * var(--mm)); }
  .at-idle main { gap: calc(7 * var(--mm)); padding-top: calc(10 * var(--mm)); }
  .at-idle gl-banner { font-size: var(--text-l); }
  .at-idle gl-banner.long { font-size: var(--text-m); }
  .at-idle gl-banner b { display: block; font-weight: 800; }
  .at-idle gl-banner .more { display: block; font-weight: 500; }
  .notice {
    display: flex; align-items: center; gap: 0.6em; padding: 0.5em 0.8em; font-weight: 600; line-height: 1.3;
    background: var(--quiet); border: var(--stroke) solid var(--control-line); border-radius: var(--r-2);
  }
  .notice svg { width: 1.3em; height: 1.3em; color: var(--brand); }
  .at-idle h2 { font-size: calc(18.5 * var(--mm) * var(--type)); }
  .at-idle h2:lang(en) { font-size: calc(16.2 * var(--mm) * var(--type)); }
  .papers { flex: 1; display: grid; grid-template-columns: 1fr 1fr; gap: calc(7 * var(--mm)); min-height: 0; }
  .paper {
    display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center;
    gap: calc(2 * var(--mm)); padding: calc(4 * var(--mm));
    background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .paper svg { width: auto; height: calc(36 * var(--mm)); color: var(--brand); margin-bottom: calc(3 * var(--mm)); }
  .paper b { font-size: var(--text-l); font-weight: 800; line-height: 1.25; }
  .paper span { font-size: var(--text-m); line-height: 1.3; color: var(--ink-2); }
  .large .paper svg { height: calc(28 * var(--mm)); }
  .large :is(gl-banner, .notice) ~ .papers .paper > span { display: none; }
  .notice.long ~ .papers .paper > span { display: none; }
  .notice.long ~ .papers .paper { flex-direction: row; gap: 0.5em; padding: calc(2 * var(--mm)); }
  .notice.long ~ .papers svg { height: calc(20 * var(--mm)); margin: 0; }
  .large .long ~ .papers { display: none; }
  .at-idle .ways { display: grid; gap: calc(6 * var(--mm)); }
  .at-idle .ways button { min-height: calc(36 * var(--mm)); font-size: calc(13.5 * var(--mm) * var(--type)); border-radius: var(--r-2); }
  .at-idle .ways .secondary { border-width: calc(1 * var(--mm)); }
  .large.at-idle .ways button { font-size: calc(12.6 * var(--mm) * var(--type)); }
`

export function idleScreen(view: View, { unread }: On<'idle'>, around: Surroundings) {
  const { line, send, language } = view
  const { site, board } = around
  return html`
    <header>
      <h1>${language === 'en' ? site.name.en : site.name.zh}</h1>
      <p class="welcome">${line('checkin.welcome')}</p>
      <div class="figures">${figures(view, board)}</div>
    </header>
    <main>
      ${heading(view, unread, around)}
      <div class="papers">
        <div class="paper">${idCard}<b>${line('checkin.card')}</b><span>${line('checkin.card.hint')}</span></div>
        <div class="paper">${codePicture}<b>${line('checkin.code')}</b><span>${line('checkin.code.hint')}</span></div>
      </div>
      <div class="ways">
        <button class="primary" @click=${() => send({ is: 'begin' })}>${ticket}${line('checkin.take')}</button>
        <button class="secondary" @click=${() => send({ is: 'care' })}>${handInHand}${line('checkin.care')}</button>
      </div>
    </main>
  `
}

/** Longer texts are set smaller, or push away the pictures, so that everything below them stays whole. */
const isLong = (text: string | null) => (text?.length ?? 0) > 60

/** What matters most now: one thing only. */
function heading(view: View, unread: boolean, { board, reachable, readerDown, notice }: Surroundings) {
  const { line } = view
  const says = (
    title: Parameters<typeof line>[0] & `checkin.${string}`,
    more?: 'checkin.unread.hint' | 'checkin.reader.down.hint',
  ) =>
    html`<gl-banner><p><b>${line(title as 'checkin.unread')}</b>${more ? html`<span class="more">${line(more)}</span>` : ''}</p></gl-banner>`
  if (unread) return says('checkin.unread', 'checkin.unread.hint')
  if (!reachable) return says('checkin.offline.still')
  if (board?.held) return pause(view, board.held.message)
  if (readerDown) return says('checkin.reader.down', 'checkin.reader.down.hint')
  return html`<div>
    <h2 tabindex="-1">${line('checkin.title')}</h2>
    <p class="sub">${line('checkin.subtitle')}</p>
  </div>${notice ? told(view, notice) : nothing}`
}

/** A long one flows, since a line for each clause would take too many. */
function told({ language }: View, notice: NoticeText) {
  const words = notice[language] ?? notice['zh-CN']
  return isLong(words)
    ? html`<p class="notice long">${speaker}<span>${phrases(words).map(piece => html`${piece}<wbr>`)}</span></p>`
    : html`<p class="notice">${speaker}<span>${phrase(words)}</span></p>`
}

function pause({ line }: View, message: string | null) {
  const words = message === null ? line('checkin.held') : line('checkin.held.message', { message })
  return html`<gl-banner class=${isLong(message) ? 'long' : ''}><p>${words}</p></gl-banner>`
}

function figures(view: View, board: Board | null) {
  const { text } = view
  const open = board?.lanes.filter(lane => lane.state === 'open').length
  return html`
    ${wait(view, board, 'general')}
    ${wait(view, board, 'green')}
    <gl-figure
      label=${text('checkin.lanes')}
      value=${open === undefined ? '–' : open === 0 ? text('checkin.lanes.none') : open}
      unit=${open ? text('checkin.lanes.unit', { lanes: open }) : ''}
    ></gl-figure>
  `
}

/** Until ten people have been sampled there is no honest range: then the number of people says more. */
function wait({ text }: View, board: Board | null, of: 'general' | 'green') {
  const range = board?.estimate[of]
  const people = board?.waiting[of]
  return html`<gl-figure
    class=${range && range.to >= 100 ? 'wide' : ''}
    label=${text(`class.${of}`)}
    value=${range ? text('common.range', range) : (people ?? '–')}
    unit=${range ? text('common.minutes') : people === undefined ? '' : text('checkin.waiting.unit', { people })}
  ></gl-figure>`
}
