/** The screen a nurse works on for hours: who is here above, what can be done about it below. Templates for staff.ts. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Ticket } from '../../server/contract/ticket.ts'
import type { TicketClass } from '../../server/contract/words.ts'
import { classIcon } from '../kit/icons.ts'
import type { Calling, Gate } from './calling-model.ts'
import type { Speak } from './words.ts'

export type CallingPresses = {
  next: () => void
  recall: () => void
  miss: () => void
  arrive: () => void
  done: () => void
  more: () => void
  focus: (ticket: Ticket) => void
}

const classes: readonly TicketClass[] = ['general', 'green', 'batch']

/** `1:05`, or `1:02:05` after an hour. */
export function elapsed(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`
}

export function callingMain(calling: Calling, speak: Speak, presses: CallingPresses): TemplateResult {
  const { focus, others, next, waiting } = calling
  const counts = classes.filter(each => each !== 'batch' || waiting.batch > 0)
  return html`<main class="calling">
    ${focus ? current(focus, calling, speak) : html`<section class="now nobody"><p>${speak('staff.nobody-here')}</p></section>`}
    ${
      others.length > 0
        ? html`<ul class="others">${others.map(ticket => html`<li><button @click=${() => presses.focus(ticket)}>${ticket.number}</button></li>`)}</ul>`
        : nothing
    }
    <p class="line">
      <span>${next.calls ? html`${speak('staff.next-in-line')} <b class="num">${next.calls}</b>` : nothing}</span>
      <span class="counts">${counts.map(each => html`<span class=${each}>${classIcon(each)}${speak(`staff.count.${each}`)} <b class="num">${waiting[each]}</b></span>`)}</span>
    </p>
  </main>`
}

function current(ticket: Ticket, { sinceCall }: Calling, speak: Speak): TemplateResult {
  const language = ticket.language === 'zh-CN' ? [] : [speak(`staff.language.${ticket.language}`)]
  const chips = [...ticket.needs.map(need => speak(`staff.need.${need}`)), ...language]
  return html`<section class="now ${ticket.class}">
    <p class="state">
      <span>${speak(ticket.state === 'sampling' ? 'staff.sampling' : 'staff.called')} · ${speak(`class.${ticket.class}`)}</span>
      ${sinceCall === null ? nothing : html`<span class="num" role="timer" aria-label=${speak('staff.since-call')}>${elapsed(sinceCall)}</span>`}
    </p>
    <p class="number num ${ticket.number.length > 4 ? 'long' : ''}">${classIcon(ticket.class)}${ticket.number}</p>
    <p class="facts">${speak('common.people', { people: ticket.party })} · ${speak('staff.calls', { calls: ticket.calls })}</p>
    ${chips.length > 0 ? html`<ul class="chips">${chips.map(chip => html`<li>${chip}</li>`)}</ul>` : nothing}
  </section>`
}

export function callingButtons(
  calling: Calling,
  speak: Speak,
  enabled: boolean,
  presses: CallingPresses,
): TemplateResult {
  const { next, recall, miss, arrive, focus } = calling
  const side = (id: 'recall' | 'miss' | 'arrive', gate: Gate) => html`<button
    ?disabled=${!enabled || gate !== 'open'} @click=${presses[id]}
  >${speak(`staff.${id}`)}${why(gate, speak)}</button>`
  return html`<footer class="keys">
    ${bigButton(next, speak, enabled, presses.next)}
    ${side('recall', recall)}
    ${side('miss', miss)}
    ${
      focus?.state === 'sampling'
        ? html`<button ?disabled=${!enabled} @click=${presses.done}>${speak('staff.done')}</button>`
        : side('arrive', arrive)
    }
    <button @click=${presses.more}>${speak('staff.more')}</button>
  </footer>`
}

function bigButton(next: Calling['next'], speak: Speak, enabled: boolean, press: () => void): TemplateResult {
  const completes = next.completes.join(' ')
  const calls = next.calls ?? ''
  const [title, does] = {
    'complete-and-call': [
      speak('staff.next.complete-and-call'),
      speak('staff.next.does', { completes, calls }),
    ],
    complete: [speak('staff.next.complete'), speak('staff.next.does.complete', { completes })],
    call: [speak('staff.next.call'), speak('staff.next.does.call', { calls })],
    nobody: [speak('staff.next.call'), speak('staff.queue-empty')],
    held: [speak('staff.next.call'), speak('staff.next.held')],
  }[next.kind]
  const off = !enabled || next.kind === 'nobody' || next.kind === 'held'
  return html`<button class="go primary" ?disabled=${off} @click=${press}>${title}<small>${does}</small></button>`
}

function why(gate: Gate, speak: Speak) {
  if (typeof gate === 'object') return html`<small>${speak('staff.in-seconds', gate)}</small>`
  return gate === 'after-calls' ? html`<small>${speak('staff.miss.after-calls')}</small>` : nothing
}
