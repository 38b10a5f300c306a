/** The number, as large as the panel allows, where to go with it, and how far the printed slip is. */
import { css, html, nothing } from 'lit'
import type { Print, Ticket } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { clockTime } from '../../kit/clock-time.ts'
import '../../kit/figure.ts'
import { check, classIcon, printer, warning } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import '../../kit/qr.ts'
import { whereTo } from '../../speech/catalogue/where-to.ts'
import type { Screen } from '../checkin-flow.ts'
import type { PlainId, View } from '../view.ts'

export const ticketStyles = css`
  .at-ticket { grid-template-rows: auto minmax(0, 1fr) auto; }
  .at-ticket > header { min-height: 0; padding-bottom: calc(5 * var(--mm)); }
  .at-ticket h1 { display: flex; align-items: center; gap: 0.35em; font-size: calc(13.5 * var(--mm) * var(--type)); }
  .at-ticket .actions { grid-template-columns: 1fr 1fr; }
  .at-ticket main { gap: calc(5 * var(--mm)); padding-top: 0; }
  .panel { background: var(--card); border: var(--stroke) solid var(--control-line); border-radius: var(--r-3); box-shadow: var(--shadow); }
  .slip { padding: calc(7 * var(--mm)) calc(8 * var(--mm)); text-align: center; flex: 1; display: grid; align-content: center; }
  .slip .class { font-size: var(--text-m); }
  .slip .num { font-size: calc(88 * var(--mm)); line-height: 1.05; letter-spacing: -0.02em; }
  .slip .long { font-size: calc(66 * var(--mm)); }
  .large .slip { padding-block: calc(4 * var(--mm)); }
  .large .slip .num { font-size: calc(76 * var(--mm)); line-height: 1; }
  .large .slip .long { font-size: calc(64 * var(--mm)); }
  .large.at-ticket .actions button:first-child:not(.primary) { font-size: var(--text-m); }
  .slip .go { font-size: var(--text-l); font-weight: 700; text-wrap: balance; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: calc(5 * var(--mm)); }
  .facts gl-figure { padding: calc(4.5 * var(--mm)) calc(8 * var(--mm)); }
  .facts gl-figure:only-child { grid-column: span 2; }
  .remember { padding: calc(7 * var(--mm)) calc(8 * var(--mm)); font-size: var(--text-l); font-weight: 700; text-align: center; }
  .follow { display: grid; grid-template-columns: auto 1fr; gap: calc(7 * var(--mm)); align-items: center; padding: calc(5 * var(--mm)); }
  .follow gl-qr { width: calc(62 * var(--mm)); }
  .bad { display: flex; gap: 0.4em; color: var(--warn); font-weight: 700; }
  .bad svg { width: 1.2em; height: 1.2em; margin-top: 0.1em; }
  .follow b { display: block; font-size: var(--text-l); line-height: 1.3; margin-bottom: 0.2em; }
`

type On = Extract<Screen, { at: 'ticket' }>

/** How the slip is doing: the heading says it, unless it is bad news, which gets a line of its own. */
const printWords: Record<Print['state'], PlainId> = {
  queued: 'checkin.print.busy',
  sent: 'checkin.print.busy',
  confirmed: 'checkin.print.done',
  unconfirmed: 'checkin.print.done',
  held: 'checkin.print.none',
  unknown: 'checkin.print.none',
  none: 'checkin.print.none',
}

function trouble({ issued, again }: On): PlainId | null {
  if (again === 'refused') return 'checkin.print.refused'
  const { state } = issued.print
  if (state === 'held' || state === 'unknown') return 'checkin.print.failed'
  return state === 'unconfirmed' ? 'checkin.print.perhaps' : null
}

/** What a screen reader says once the number is there, and again when the slip's state changes. */
export function spoken({ text }: View, screen: On): string {
  const { ticket, print } = screen.issued
  const bad = trouble(screen)
  return `${text('ticket.number')} ${ticket.number}. ${text(printWords[print.state])}. ${bad ? text(bad) : ''}`
}

export function ticketScreen(view: View, screen: On) {
  const { line } = view
  const { ticket, statusUrl, print } = screen.issued
  const bad = trouble(screen)
  return html`
    <header>
      <h1 tabindex="-1">${check}<span>${line(printWords[print.state])}</span></h1>
    </header>
    <main>
      ${slip(view, ticket)}
      <div class="facts">${facts(view, ticket)}</div>
      ${statusUrl === null ? remember(view, bad) : follow(view, statusUrl, bad)}
      <div class="actions">${actions(view, screen)}</div>
    </main>
  `
}

/** A slip that is held comes out when the printer is well again, so asking for another would make two. */
function actions({ line, send }: View, { issued, again }: On) {
  const { state } = issued.print
  const offered = state !== 'none' && state !== 'held' && again !== 'refused'
  return html`
    ${
      offered
        ? html`<button ?disabled=${again === 'asked'} @click=${() => send({ is: 'again' })}>
            ${printer}${line('checkin.print.again')}
          </button>`
        : nothing
    }
    <button class="primary" @click=${() => send({ is: 'done' })}>${line('common.done')}</button>
  `
}

function slip({ line, language }: View, ticket: Ticket) {
  return html`<div class="slip panel">
    <p class="class ${ticket.class}-ink">
      ${classIcon(ticket.class)}
      <span>${line(`class.${ticket.class}`)} · ${line('common.people', { people: ticket.party })}</span>
    </p>
    <p class="num ${ticket.class}-ink ${ticket.number.length > 4 ? 'long' : ''}">${ticket.number}</p>
    <p class="go">${phrase(whereTo(language, ticket, clockTime))}</p>
  </div>`
}

/** The range if there is an honest one, and who is ahead; the first in the queue is told so. */
function facts({ text }: View, { ahead, estimate }: Ticket) {
  const range = estimate
    ? html`<gl-figure class="panel" label=${text('ticket.wait')} value=${text('common.range', estimate)} unit=${text('common.minutes')}></gl-figure>`
    : nothing
  const people =
    ahead === null
      ? nothing
      : html`<gl-figure
          class="panel"
          label=${text('ticket.ahead')}
          value=${ahead === 0 ? text('ticket.ahead.none') : ahead}
          unit=${ahead === 0 ? '' : text('ticket.ahead.unit', { people: ahead })}
        ></gl-figure>`
  return html`${range}${people}`
}

function follow({ text, line }: View, statusUrl: string, bad: PlainId | null) {
  return html`<div class="follow panel">
    <gl-qr text=${statusUrl} label=${text('ticket.scan')}></gl-qr>
    <div>
      <b>${line('ticket.scan')}</b>
      ${bad ? html`<p class="bad">${warning}${line(bad)}</p>` : html`<p>${line('ticket.no-phone')}</p>`}
    </div>
  </div>`
}

const remember = ({ line }: View, bad: PlainId | null) =>
  bad
    ? html`<gl-banner><p>${line(bad)}</p></gl-banner>`
    : html`<p class="remember panel">${line('ticket.remember')}</p>`
