/** Nobody is here yet: what the wait is now, and the two ways to a number. */
import { css, html } from 'lit'
import type { Board } from '../../../server/contract/queue.ts'
import type { SiteFacts } from '../../../server/contract/site.ts'
import '../../kit/banner.ts'
import '../../kit/figure.ts'
import { arrow, handInHand, person } from '../../kit/icons.ts'
import type { View } from '../view.ts'

export const idleStyles = css`
  .at-idle > header { background: var(--brand); color: var(--brand-ink); }
  .at-idle > header h1 { font-size: calc(15 * var(--mm)); }
  .at-idle > header h1:lang(en) { font-size: calc(13.4 * var(--mm)); }
  .at-idle > header p { font-size: var(--text-m); }
  .large.at-idle .welcome { display: none; }
  .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: calc(6 * var(--mm)); margin-top: auto; }
  .figures gl-figure {
    --figure-size: calc(13.6 * var(--mm)); --figure-label: calc(9.2 * var(--mm) * var(--type));
    padding: calc(3 * var(--mm)) calc(4 * var(--mm)); border-radius: var(--r-2);
    background: var(--brand-deep); border: var(--stroke) solid color-mix(in srgb, var(--brand-ink) 20%, transparent);
  }
  .at-idle gl-banner { font-size: var(--text-l); }
  .at-idle gl-banner.long { font-size: var(--text-m); }
  .large gl-banner.long ~ .choice .hint { display: none; }
  .large .disc { width: calc(42 * var(--mm)); height: calc(42 * var(--mm)); }
  .at-idle h2 { font-size: var(--text-xl); }
  .choice {
    display: grid; grid-template-columns: auto 1fr auto; gap: calc(9 * var(--mm)); flex: 1;
    padding: calc(8 * var(--mm)) calc(10 * var(--mm)); text-align: start; color: var(--ink);
    border-width: calc(1.5 * var(--mm)); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .choice .disc {
    display: grid; place-items: center; width: calc(50 * var(--mm)); height: calc(50 * var(--mm)); border-radius: 50%;
    color: var(--card); background: var(--voice);
  }
  .choice .disc svg { width: 62%; height: 62%; }
  .choice > svg { color: var(--voice); width: calc(13 * var(--mm)); height: calc(13 * var(--mm)); }
  .choice b { display: block; font-size: var(--text-xl); line-height: 1.2; color: var(--voice); }
  .choice .hint { display: block; margin-top: 0.25em; font-size: var(--text-m); font-weight: 500; line-height: 1.35; }
  .choice.general { --voice: var(--general); background: var(--general-tint); border-color: var(--general); }
  .choice.green { --voice: var(--green); background: var(--green-tint); border-color: var(--green); }
`

export function idleScreen(view: View, site: SiteFacts, board: Board | null) {
  const { line, send } = view
  return html`
    <header>
      <h1>${view.language === 'en' ? site.name.en : site.name.zh}</h1>
      <p class="welcome">${line('checkin.welcome')}</p>
      <div class="figures">${figures(view, board)}</div>
    </header>
    <main>
      ${board?.held ? pause(view, board.held.message) : welcome(view)}
      <button class="choice general" @click=${() => send({ is: 'take' })}>
        <span class="disc">${person}</span>
        <div><b>${line('checkin.take')}</b><span class="hint">${line('class.general')}</span></div>
        ${arrow}
      </button>
      <button class="choice green" @click=${() => send({ is: 'care' })}>
        <span class="disc">${handInHand}</span>
        <div><b>${line('checkin.care')}</b><span class="hint">${line('checkin.care.hint')}</span></div>
        ${arrow}
      </button>
    </main>
  `
}

const welcome = ({ line }: View) => html`<div>
  <h2 tabindex="-1">${line('checkin.title')}</h2>
  <p class="sub">${line('checkin.subtitle')}</p>
</div>`

/** Longer messages are set smaller, so that both choices stay whole below them. */
const longMessage = 60

function pause({ line }: View, message: string | null) {
  const words = message === null ? line('checkin.held') : line('checkin.held.message', { message })
  return html`<gl-banner class=${(message?.length ?? 0) > longMessage ? 'long' : ''}><p>${words}</p></gl-banner>`
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
    label=${text(`class.${of}`)}
    value=${range ? text('common.range', range) : (people ?? '–')}
    unit=${range ? text('common.minutes') : people === undefined ? '' : text('checkin.waiting.unit', { people })}
  ></gl-figure>`
}
