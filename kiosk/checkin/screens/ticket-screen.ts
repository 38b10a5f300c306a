/** The number, as large as the panel allows, where to go with it, and how far the printed slip is. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Print, Ticket } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { clockTime } from '../../kit/clock-time.ts'
import { check, classIcon, printer, speaker, warning } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import { whereTo } from '../../speech/catalogue/where-to.ts'
import type { On } from '../flow/state.ts'
import type { PlainId, View } from '../view.ts'
import { facts } from './facts.ts'

export const ticketStyles = css`
  .at-ticket { grid-template-rows: auto minmax(0, 1fr) auto; }
  .at-ticket > header { min-height: 0; padding-bottom: calc(5 * var(--mm)); }
  .at-ticket h1 { font-size: calc(13.5 * var(--mm) * var(--type)); }
  .at-ticket .actions { grid-template-columns: 1fr 1fr 1.25fr; }
  .at-ticket .actions.two { grid-template-columns: 1fr 1.25fr; }
  .at-ticket .actions button { font-size: var(--text-l); gap: 0.3em; }
  .large.at-ticket .actions button { font-size: calc(11 * var(--mm) * var(--type)); }
  .at-ticket .actions:not(.two) svg { display: none; }
  .at-ticket main { gap: calc(5 * var(--mm)); padding-top: 0; }
  .slip { padding: calc(5 * var(--mm)) calc(8 * var(--mm)); text-align: center; flex: 1; display: grid; align-content: center; }
  .slip .class { font-size: var(--text-m); }
  .slip .num { font-size: calc(88 * var(--mm)); line-height: 1.05; letter-spacing: -0.02em; }
  .slip .long { font-size: calc(66 * var(--mm)); }
  .large .slip { padding-block: calc(3 * var(--mm)); }
  .large .slip .num { font-size: calc(62 * var(--mm)); line-height: 1; }
  .large .follow { padding: calc(3 * var(--mm)); }
  .large .follow b { font-size: var(--text-m); }
  .slip .go { font-size: var(--text-l); font-weight: 700; text-wrap: balance; }
  .at-ticket .facts gl-figure { padding: calc(3.5 * var(--mm)) calc(8 * var(--mm)); }
  .remember { padding: calc(7 * var(--mm)) calc(8 * var(--mm)); font-size: var(--text-l); font-weight: 700; text-align: center; }
  .follow { display: grid; grid-template-columns: auto 1fr; gap: calc(7 * var(--mm)); align-items: center; padding: calc(5 * var(--mm)); }
  .follow gl-qr { width: calc(62 * var(--mm)); }
  .large .follow gl-qr { width: calc(54 * var(--mm)); }
  .bad { display: flex; gap: 0.4em; color: var(--warn); font-weight: 700; }
  .bad svg { width: 1.2em; height: 1.2em; margin-top: 0.1em; }
  .follow b { display: block; font-size: var(--text-l); line-height: 1.3; margin-bottom: 0.2em; }
`

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

export const ticketTitle = ({ issued, was, again }: On<'ticket'>): PlainId =>
  was === 'had' && again === 'ready' ? 'checkin.print.had' : printWords[issued.print.state]

/** What is wrong with the slip, or null. */
export function slipTrouble({ issued, again, was }: On<'ticket'>): PlainId | null {
  if (was === 'unsent') return 'checkin.print.unsent'
  if (again === 'refused') return 'checkin.print.refused'
  const { state, elsewhere } = issued.print
  if (state === 'held' || state === 'unknown') return 'checkin.print.failed'
  if (elsewhere) return 'checkin.print.elsewhere'
  return state === 'unconfirmed' ? 'checkin.print.perhaps' : null
}

export function ticketScreen(view: View, screen: On<'ticket'>, hear: () => void) {
  const { line } = view
  const { ticket, statusUrl } = screen.issued
  const trouble = slipTrouble(screen)
  const { elsewhere } = screen.issued.print
  const bad =
    trouble &&
    html`${line(trouble)}${trouble === 'checkin.print.elsewhere' ? html` <b>${elsewhere}</b>` : nothing}`
  return html`
    <header>
      <h1 class="done ${ticket.class}-ink" tabindex="-1">${check}<span>${line(ticketTitle(screen))}</span></h1>
    </header>
    <main>
      ${slip(view, ticket)}
      ${ticket.estimate || ticket.ahead !== null ? html`<div class="facts">${facts(view, ticket)}</div>` : nothing}
      ${statusUrl === null ? remember(view, bad) : follow(view, statusUrl, bad)}
      ${actions(view, screen, hear)}
    </main>
  `
}

/** A slip that is held comes out when the printer is well again, so that asking for another would make two. */
function actions({ line, send }: View, { issued, again, was }: On<'ticket'>, hear: () => void) {
  const { state } = issued.print
  const reprint =
    was !== 'unsent' && again !== 'refused' && state !== 'held' && (state !== 'none' || was === 'had')
  return html`<div class="actions ${reprint ? '' : 'two'}">
    <button @click=${hear}>${speaker}${line('checkin.hear')}</button>
    ${
      reprint
        ? html`<button ?disabled=${again === 'asked'} @click=${() => send({ is: 'again' })}>
            ${printer}${line('checkin.print.again')}
          </button>`
        : nothing
    }
    <button class="primary" @click=${() => send({ is: 'done' })}>${line('common.done')}</button>
  </div>`
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

function follow({ text, line }: View, statusUrl: string, bad: TemplateResult | null) {
  return html`<div class="follow panel">
    <gl-qr text=${statusUrl} label=${text('ticket.scan')}></gl-qr>
    <div>
      <b>${line('ticket.scan')}</b>
      ${bad ? html`<p class="bad">${warning}<span>${bad}</span></p>` : html`<p>${line('ticket.no-phone')}</p>`}
    </div>
  </div>`
}

const remember = ({ line }: View, bad: TemplateResult | null) =>
  bad
    ? html`<gl-banner><p>${bad}</p></gl-banner>`
    : html`<p class="remember panel">${line('ticket.remember')}</p>`
