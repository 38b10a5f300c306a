/** `<gl-ticket-page>`: one ticket and everything that may be done with it, until it is over. */
import { css, html, nothing } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import type { ChangeTicket, Ticket } from '../../../server/contract/ticket.ts'
import { check, classIcon, cross, printer, wheelchair } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import { menuStyles, tiles } from '../calling/menu.ts'
import { transferSheet } from '../calling/questions.ts'
import { type PartyPart, partyFields } from '../checkin/party-fields.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import '../sheet.ts'
import { pencil, swap } from '../signs.ts'
import type { Action } from '../staff-actions.ts'

type Sheet = 'party' | 'transfer' | 'void'

const mistakes = ['mistake', 'left', 'twice', 'refused'] as const

export class GlTicketPage extends DeskPage {
  static override properties = {
    ...DeskPage.properties,
    ticketId: {},
    loaded: { state: true },
    sheet: { state: true },
    draft: { state: true },
  }
  static override styles = [
    ...DeskPage.styles,
    menuStyles,
    css`
      .card { border: 3px solid var(--of); background: var(--tint); color: var(--of); border-radius: var(--r-3); padding: 8px 16px 12px; font-weight: 700; }
      .number { display: flex; align-items: center; gap: 12px; font-size: 4.5rem; line-height: 1.1; }
      .number svg { width: 0.5em; height: 0.5em; }
      .card p { color: var(--ink); font-weight: 600; }
      gl-counter { --counter-button: 76px; --counter-size: 2.5rem; }
      .sheet { display: grid; gap: 12px; }
      .sheet .go { min-height: var(--thumb); }
    `,
  ]
  declare ticketId: string
  /** As it was when it left the live queue, or was looked for. */
  declare loaded: Ticket | null
  declare sheet: Sheet | null
  declare draft: PartyPart | null

  constructor() {
    super()
    this.loaded = this.sheet = this.draft = null
  }

  override connectedCallback() {
    super.connectedCallback()
    void this.#load()
  }

  async #load() {
    const answer = await this.desk.api.get<{ ticket: Ticket }>(`/tickets/${this.ticketId}`).catch(() => null)
    this.loaded = answer?.ticket ?? null
  }

  get #ticket(): Ticket | null {
    return this.desk.queue.tickets.find(({ id }) => id === this.ticketId) ?? this.loaded
  }

  /** The holder's own lane, where it may call. */
  get #lane(): Lane | undefined {
    const { queue, memory } = this.desk
    return queue.lanes.find(each => each.id === memory.lane && each.state === 'open')
  }

  async #run(name: string, action: Action) {
    this.sheet = null
    await this.desk.run(name, action)
    await this.#load()
  }

  #open = (sheet: Sheet | null) => {
    const ticket = this.#ticket
    this.sheet = sheet
    if (sheet === 'party' && ticket)
      this.draft = {
        party: ticket.party,
        needs: ticket.needs,
        green: ticket.class === 'green',
        single: ticket.single ?? false,
      }
  }

  override render() {
    const ticket = this.#ticket
    const { speak } = this.desk
    if (!ticket)
      return this.frame(speak('staff.ticket.title'), html`<p class="empty">${speak('staff.find.none')}</p>`)
    return this.frame(
      ticket.number,
      html`${this.#card(ticket)}${this.#actions(ticket)}${this.#sheetOf(ticket)}`,
    )
  }

  #card(ticket: Ticket) {
    const { speak, queue } = this.desk
    const lane = queue.lanes.find(each => each.id === ticket.lane)
    const facts = [
      speak('common.people', { people: ticket.party }),
      ticket.ahead === null ? '' : speak('staff.issued.ahead', { people: ticket.ahead }),
      ticket.estimate ? speak('staff.issued.wait', ticket.estimate) : '',
      lane ? laneName(speak, lane.name) : '',
      ...ticket.needs.map(need => speak(`staff.need.${need}`)),
      ticket.single ? speak('staff.single') : '',
      ticket.access ? speak(`staff.access.${ticket.access}`) : '',
    ]
    return html`<section class="card ${ticket.class}">
      <span>${speak(`staff.ticket.is.${ticket.state}`)} · ${speak(`class.${ticket.class}`)}</span>
      <b class="number num">${classIcon(ticket.class)}${ticket.number}</b>
      <p>${facts.filter(Boolean).join(' · ')}</p>
    </section>`
  }

  #actions(ticket: Ticket) {
    const { speak, enabled, memory, do: act } = this.desk
    const { state } = ticket
    const off = !enabled
    const lane = this.#lane
    const over = state === 'done' || state === 'cancelled' || state === 'expired'
    const before = state === 'waiting' || state === 'called' || state === 'missed'
    return tiles([
      lane !== undefined &&
        (state === 'waiting' || state === 'missed') && {
          icon: check,
          words: speak('staff.ticket.call'),
          press: () => void this.#run('call', act.next(lane, { ticket: ticket.id, complete: [] })),
          off,
        },
      state === 'missed' && {
        icon: swap,
        words: speak('staff.number.rejoin'),
        press: () => void this.#run('rejoin', act.rejoin(ticket)),
        off,
      },
      before && { icon: pencil, words: speak('staff.ticket.party'), press: () => this.#open('party'), off },
      (state === 'waiting' || state === 'called') && {
        icon: swap,
        words: speak('staff.ticket.transfer'),
        press: () => this.#open('transfer'),
        off,
      },
      !over && {
        icon: wheelchair,
        words: speak('staff.ticket.escort'),
        press: () => void this.#run('escort', act.askHelp('mobility', { ticket: ticket.id })),
        off,
      },
      !over && {
        icon: printer,
        words: speak('staff.ticket.reprint'),
        press: () => void this.#run('reprint', act.reprint(ticket, memory.printer)),
        off,
      },
      !over && { icon: cross, words: speak('staff.ticket.void'), press: () => this.#open('void'), off },
    ])
  }

  #sheetOf(ticket: Ticket) {
    const { sheet, desk } = this
    if (!sheet) return nothing
    const { speak } = desk
    const heading = {
      party: speak('staff.ticket.party'),
      transfer: speak('staff.transfer.title', { number: ticket.number }),
      void: speak('staff.void.title', { number: ticket.number }),
    }[sheet]
    const content = {
      party: () => this.#partySheet(ticket),
      transfer: () =>
        transferSheet(ticket, null, desk, to => void this.#run('transfer', desk.do.transfer(ticket, to))),
      void: () => this.#voidSheet(ticket, desk),
    }[sheet]()
    return html`<gl-sheet heading=${heading} closeLabel=${speak('staff.close')} @close=${() => this.#open(null)}>${content}</gl-sheet>`
  }

  #partySheet(ticket: Ticket) {
    const { draft, desk } = this
    if (!draft) return html``
    const change = (part: Partial<PartyPart>) => {
      this.draft = { ...draft, ...part }
    }
    const save = () => void this.#run('change', desk.do.change(ticket, changeOf(ticket, draft)))
    return html`<div class="sheet">${partyFields(draft, desk.speak, change)}
      <button class="go primary" ?disabled=${!desk.enabled} @click=${save}>${desk.speak('staff.ticket.save')}</button></div>`
  }

  #voidSheet(ticket: Ticket, { speak, do: act }: Desk) {
    return html`<ul class="list">${mistakes.map(reason => {
      const words = speak(`staff.void.${reason}`)
      return html`<li><button @click=${() => void this.#run('cancel', act.cancel(ticket, words))}>${words}</button></li>`
    })}</ul>`
  }
}

/** Only what was changed: a class is chosen by hand only where it differs. */
export function changeOf(ticket: Ticket, draft: PartyPart): ChangeTicket {
  const green = draft.green ?? draft.needs.some(need => need !== 'language')
  return {
    party: draft.party,
    needs: [...draft.needs],
    single: draft.single,
    ...(green !== (ticket.class === 'green') && { green }),
  }
}

customElements.define('gl-ticket-page', GlTicketPage)
