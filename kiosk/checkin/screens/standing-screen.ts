/** Where a printed ticket stands that was held to the reader: its place and wait, or what to do if it was called. */
import { html, nothing } from 'lit'
import type { Status } from '../../../server/contract/ticket.ts'
import '../../kit/banner.ts'
import { clockTime } from '../../kit/clock-time.ts'
import { check, clock, cross, type Icon, pointer, printer, rejoin as rejoinIcon } from '../../kit/icons.ts'
import { phrase } from '../../kit/phrase.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { On } from '../flow/state.ts'
import type { View } from '../view.ts'
import { facts } from './facts.ts'
import type { Surroundings } from './surroundings.ts'

/** What a ticket's state looks like to somebody who does not read. */
const iconOf: Record<Status['state'], Icon> = {
  waiting: clock,
  called: pointer,
  sampling: check,
  done: check,
  missed: rejoinIcon,
  cancelled: cross,
  expired: cross,
}

export function standingScreen(view: View, screen: On<'standing'>, { board }: Surroundings) {
  const { line, text } = view
  const { status, again, rejoin } = screen
  const { state, number } = status
  const lane = board?.lanes.find(({ id }) => id === status.lane)?.name ?? status.lane ?? ''
  const where = lane === '' ? '' : laneName((id, params) => text(id, params), lane)
  return html`
    <header><h1 class="done" tabindex="-1">${iconOf[state]}<span>${line(`checkin.standing.${state}`)}</span></h1></header>
    <main>
      <div class="plain panel ${state}">
        <p class="num ${number.length > 4 ? 'long' : ''}">${number}</p>
        ${go(view, screen, where)}
      </div>
      ${state === 'waiting' ? html`<div class="facts">${facts(view, status)}</div>` : nothing}
      ${again === 'sent' ? html`<gl-banner tone="good"><p>${line('checkin.standing.sent')}</p></gl-banner>` : nothing}
      ${again === 'refused' ? html`<gl-banner><p>${line('checkin.print.refused')}</p></gl-banner>` : nothing}
      ${rejoin === 'refused' ? html`<gl-banner><p>${line('checkin.standing.rejoin.refused')}</p></gl-banner>` : nothing}
      <div class="actions even">${actions(view, screen)}</div>
    </main>
  `
}

function go({ line, language }: View, { status }: On<'standing'>, where: string) {
  const { state, admission, held } = status
  if (state === 'called')
    return html`<p class="where">${pointer}<b>${line('checkin.standing.called.go', { lane: where })}</b></p>`
  if (state === 'missed') return html`<p>${line('checkin.standing.missed.go')}</p>`
  if (state === 'cancelled' || state === 'expired') return html`<p>${line('checkin.standing.over.go')}</p>`
  if (state !== 'waiting') return nothing
  if (held) return html`<p>${held.message ? phrase(held.message) : line('checkin.held')}</p>`
  if (admission.state === 'in') return html`<p>${line('ticket.remember')}</p>`
  const { from, to } = admission
  const back =
    from && to
      ? line('ticket.go.back', { from: clockTime(from), to: clockTime(to) })
      : line('ticket.go.outside')
  return html`<p lang=${language}>${back}</p>`
}

/** A lost slip is printed again while it still counts; whoever was missed queues again with one press. */
function actions({ line, send }: View, { status: { state }, again, rejoin }: On<'standing'>) {
  const done = (look: string) =>
    html`<button class=${look} @click=${() => send({ is: 'done' })}>${line('common.done')}</button>`
  if (state === 'missed' && rejoin !== 'refused') {
    return html`${done('')}<button class="primary" ?disabled=${rejoin === 'asked'} @click=${() => send({ is: 'rejoin' })}>
      ${rejoinIcon}${line('checkin.standing.rejoin')}
    </button>`
  }
  const printable = (state === 'waiting' || state === 'called') && (again === 'ready' || again === 'asked')
  return html`${
    printable
      ? html`<button ?disabled=${again === 'asked'} @click=${() => send({ is: 'again' })}>${printer}${line('checkin.print.again')}</button>`
      : nothing
  }${done('primary')}`
}
