/** The screen a nurse works on for hours: who is here above, what can be done about it below. Templates for lane-page.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { LaneTube } from '../../../server/contract/lane.ts'
import type { Ticket } from '../../../server/contract/ticket.ts'
import type { TicketClass } from '../../../server/contract/words.ts'
import { classIcon } from '../../kit/icons.ts'
import { scan } from '../signs.ts'
import type { Speak } from '../words.ts'
import type { Calling, Gate } from './calling-model.ts'
import type { NextPress, SidePress } from './next-press.ts'

export type CallingPresses = Record<'next' | 'side' | 'recall' | 'miss' | 'more' | 'tube', () => void> & {
  focus: (ticket: Ticket) => void
}

export const callingStyles = css`
  .now { border-radius: var(--r-3); border: 3px solid var(--of); background: var(--tint); padding: 8px 16px 12px; }
  .now .state { display: flex; justify-content: space-between; font-size: var(--text-m); font-weight: 700; color: var(--of); }
  .now .number { display: flex; align-items: center; gap: 12px; font-size: 5.5rem; line-height: 1.08; color: var(--of); }
  .now .number.long { font-size: 4.5rem; }
  .now .number svg { width: 0.5em; height: 0.5em; }
  .now .facts { font-size: 1.125rem; font-weight: 600; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .chips li { background: var(--card); border-radius: 99px; padding: 3px 12px; font-weight: 600; }
  .chips .loud { color: var(--call-ink); background: var(--call); }
  .now.nobody { --of: var(--line); --tint: var(--paper); min-height: 132px; display: grid; place-content: center; font-size: var(--text-l); font-weight: 700; color: var(--ink-2); }
  .others { display: flex; flex-wrap: wrap; gap: 8px; }
  .others button { min-height: 56px; min-width: 80px; padding: 0 12px; font-size: 1.1875rem; border-color: var(--line); background: var(--card); }
  .others .here { border-style: solid; border-color: var(--green); }
  .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; color: var(--ink-2); }
  .line b { color: var(--ink); }
  .counts { display: flex; flex-wrap: wrap; gap: 4px 14px; }
  .counts span { display: inline-flex; align-items: center; gap: 4px; }
  .counts svg { color: var(--of); width: 1.1em; height: 1.1em; }
  .tube { display: flex; align-items: center; gap: 14px; width: 100%; min-height: 96px; padding: 6px 16px; border: 2px solid var(--line); border-radius: var(--r-2); background: var(--card); text-align: start; justify-content: flex-start; }
  .tube > span { flex: 1; min-width: 0; display: grid; gap: 6px; font-size: var(--text-m); font-weight: 700; }
  .tube .n { flex: none; font-size: 2rem; }
  .tube.none { border-style: dashed; border-color: var(--edge); }
  .tube > svg { width: 1.8em; height: 1.8em; }
`

const classes: readonly TicketClass[] = ['general', 'green', 'batch']

/** `1:05`, or `1:02:05` after an hour. */
export function elapsed(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`
}

/** The last signs of a barcode, by which a hand tells tubes apart. */
const shortCode = (barcode: string): string => (barcode.length > 12 ? `…${barcode.slice(-6)}` : barcode)

export function callingMain(calling: Calling, speak: Speak, presses: CallingPresses): TemplateResult {
  const { focus, others, upcoming, next, waiting, lane } = calling
  const counts = classes.filter(each => each !== 'batch' || waiting.batch > 0)
  const party =
    upcoming && upcoming.party > 1 ? ` (${speak('common.people', { people: upcoming.party })})` : ''
  return html`<main class="calling">
    ${focus ? current(focus, calling, speak) : html`<section class="now nobody"><p>${speak('staff.nobody-here')}</p></section>`}
    ${
      others.length > 0
        ? html`<ul class="others">${others.map(
            ticket =>
              html`<li><button class="num ${ticket.state === 'sampling' ? 'here' : ''}" @click=${() => presses.focus(ticket)}>${ticket.number}</button></li>`,
          )}</ul>`
        : nothing
    }
    ${lane.pool > 1 || lane.tube ? tubeCard(lane.tube, speak, presses.tube) : nothing}
    <p class="line">
      <span>${next.calls ? html`${speak('staff.next-in-line')} <b class="num">${next.calls}</b>${party}` : nothing}</span>
      <span class="counts">${counts.map(each => html`<span class=${each}>${classIcon(each)}${speak(`staff.count.${each}`)} <b class="num">${waiting[each]}</b></span>`)}</span>
    </p>
  </main>`
}

function tubeCard(tube: LaneTube | undefined, speak: Speak, press: () => void): TemplateResult {
  if (!tube)
    return html`<button class="tube none" @click=${press}>${scan}<span>${speak('staff.tube.none')}</span></button>`
  return html`<button class="tube" @click=${press}>
    <span>${speak('staff.tube.named', { barcode: shortCode(tube.barcode) })}<progress max=${tube.size} value=${tube.people} aria-hidden="true"></progress></span>
    <b class="num n">${tube.people} / ${tube.size}</b>
  </button>`
}

function current(ticket: Ticket, { sinceCall }: Calling, speak: Speak): TemplateResult {
  const language = ticket.language === 'zh-CN' ? [] : [speak(`staff.language.${ticket.language}`)]
  const loud = [
    ...(ticket.single ? [speak('staff.single')] : []),
    ...(ticket.access ? [speak(`staff.access.${ticket.access}`)] : []),
  ]
  const chips = [...ticket.needs.map(need => speak(`staff.need.${need}`)), ...language]
  return html`<section class="now ${ticket.class}">
    <p class="state">
      <span>${speak(ticket.state === 'sampling' ? 'staff.sampling' : 'staff.called')} · ${speak(`class.${ticket.class}`)}</span>
      ${sinceCall === null ? nothing : html`<span class="num" role="timer" aria-label=${speak('staff.since-call')}>${elapsed(sinceCall)}</span>`}
    </p>
    <p class="number num ${ticket.number.length > 4 ? 'long' : ''}">${classIcon(ticket.class)}${ticket.number}</p>
    <p class="facts">${speak('common.people', { people: ticket.party })} · ${speak('staff.calls', { calls: ticket.calls })}</p>
    ${chips.length + loud.length > 0 ? html`<ul class="chips">${loud.map(chip => html`<li class="loud">${chip}</li>`)}${chips.map(chip => html`<li>${chip}</li>`)}</ul>` : nothing}
  </section>`
}

export function callingButtons(
  calling: Calling,
  speak: Speak,
  enabled: boolean,
  presses: CallingPresses,
): TemplateResult {
  const { next, side, recall, miss } = calling
  const key = (id: 'recall' | 'miss', gate: Gate) => html`<button
    ?disabled=${!enabled || gate !== 'open'} @click=${presses[id]}
  >${speak(`staff.${id}`)}${why(gate, speak)}</button>`
  return html`<footer class="keys">
    ${bigButton(next, side.kind === 'none', speak, enabled, presses.next)}
    ${side.kind === 'none' ? nothing : html`<button class="side" ?disabled=${!enabled} @click=${presses.side}>${sideWords(side, speak)}</button>`}
    ${key('recall', recall)}
    ${key('miss', miss)}
    <button @click=${presses.more}>${speak('staff.more')}</button>
  </footer>`
}

const sideWords = (side: SidePress, speak: Speak): string => {
  if (side.kind === 'fill') return speak('staff.side.fill', { people: side.people })
  return side.kind === 'none' ? '' : speak(`staff.side.${side.kind}`)
}

function bigButton(
  next: NextPress,
  alone: boolean,
  speak: Speak,
  enabled: boolean,
  press: () => void,
): TemplateResult {
  const completes = next.completes.join(' ')
  const calls = next.calls ?? ''
  const [title, does] = {
    'complete-and-call': [
      speak('staff.next.complete-and-call'),
      speak('staff.next.does', { completes, calls }),
    ],
    complete: [speak('staff.next.complete'), speak('staff.next.does.complete', { completes })],
    call: [speak('staff.next.call'), speak('staff.next.does.call', { calls })],
    one: [speak('staff.next.one', { number: completes }), speak('staff.next.does.one')],
    tube: [speak('staff.next.tube'), speak('staff.next.does.tube')],
    nobody: [speak('staff.next.call'), speak('staff.queue-empty')],
    held: [speak('staff.next.call'), speak('staff.next.held')],
  }[next.kind]
  const off = !enabled || next.kind === 'nobody' || next.kind === 'held'
  return html`<button class="go primary ${alone ? 'whole' : ''}" ?disabled=${off} @click=${press}>${title}<small>${does}</small></button>`
}

function why(gate: Gate, speak: Speak) {
  if (typeof gate === 'object') return html`<small>${speak('staff.in-seconds', gate)}</small>`
  return gate === 'after-calls' ? html`<small>${speak('staff.miss.after-calls')}</small>` : nothing
}
