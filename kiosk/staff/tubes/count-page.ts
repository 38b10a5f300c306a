/** `<gl-count-page>`: at the end of a shift every tube in the box is scanned and counted, and compared with what was recorded. */
import { css, html, nothing } from 'lit'
import type { Reconciled, Tube } from '../../../server/contract/tube.ts'
import '../../kit/banner.ts'
import '../../kit/counter.ts'
import type { CounterChange } from '../../kit/counter.ts'
import { check } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import type { TakesScans } from '../desk.ts'
import { DeskPage } from '../desk-page.ts'
import { loadAll } from '../lanes/load-all.ts'
import '../scan/scan-field.ts'
import type { ScannedCode } from '../scan/scan-field.ts'

type Counted = ReadonlyMap<string, number>

export class GlCountPage extends DeskPage implements TakesScans {
  static override properties = {
    ...DeskPage.properties,
    tubes: { state: true },
    counted: { state: true },
    everywhere: { state: true },
    result: { state: true },
    last: { state: true },
  }
  static override styles = [
    ...DeskPage.styles,
    css`
      .row { flex-wrap: wrap; }
      gl-counter { --counter-button: 72px; --counter-size: 1.75rem; width: 14rem; }
      .list .last { border-color: var(--brand); }
      .good { color: var(--green); }
      .list .wrong { border-color: var(--stop); }
      .wrong b { color: var(--stop); }
    `,
  ]
  declare tubes: Tube[]
  /** People, by barcode, in the order in which they were scanned. */
  declare counted: Counted
  /** The whole site's tubes, not only those of the holder's lane. */
  declare everywhere: boolean
  declare result: Reconciled | null
  declare last: string | null

  constructor() {
    super()
    this.tubes = []
    this.counted = new Map()
    this.result = this.last = null
    this.everywhere = false
  }

  override connectedCallback() {
    super.connectedCallback()
    this.everywhere = this.desk.memory.lane === null
    void this.#load()
  }

  async #load() {
    this.tubes = await loadAll<Tube>(this.desk.api, '/tubes').catch(() => [])
  }

  get #lane() {
    const { queue, memory } = this.desk
    return queue.lanes.find(({ id }) => id === memory.lane)
  }

  get #wanted(): Tube[] {
    return this.everywhere ? this.tubes : this.tubes.filter(({ lane }) => lane === this.desk.memory.lane)
  }

  /** Found: as full as it was recorded, until somebody who looks says otherwise. */
  scanned(code: string): boolean {
    const recorded = this.tubes.find(({ barcode }) => barcode === code)?.bound.length ?? 0
    if (!this.counted.has(code)) this.#set(code, recorded)
    this.last = code
    return true
  }

  #set(barcode: string, people: number) {
    this.counted = new Map([...this.counted, [barcode, people]])
    this.result = null
  }

  #compare = async () => {
    const counted = [...this.counted].map(([barcode, people]) => ({ barcode, people }))
    const lane = this.everywhere ? undefined : this.#lane?.id
    const did = await this.desk.run(
      'count',
      this.desk.do.count({ counted, ...(lane !== undefined && { lane }) }),
    )
    if (did?.answer) this.result = did.answer
  }

  override render() {
    const { speak, enabled } = this.desk
    const found = this.#wanted.filter(({ barcode }) => this.counted.has(barcode)).length
    return this.frame(
      speak('staff.count.title'),
      html`${this.#scope()}
        <gl-scan-field .speak=${speak} label=${speak('staff.tube.code')} @code=${({ detail }: ScannedCode) => this.scanned(detail.code)}></gl-scan-field>
        <p class="label">${speak('staff.count.found', { found, all: this.#wanted.length })}</p>
        ${this.result ? this.#differences(this.result) : this.#rows()}`,
      html`<footer class="keys"><button class="go primary whole" ?disabled=${!enabled} @click=${this.#compare}>
        ${speak('staff.count.compare')}</button></footer>`,
    )
  }

  #scope() {
    const { speak } = this.desk
    const lane = this.#lane
    if (!lane) return nothing
    const choose = (everywhere: boolean) => () => {
      this.everywhere = everywhere
      this.result = null
    }
    return html`<div class="choices wide">
      <button aria-pressed=${!this.everywhere} @click=${choose(false)}>${laneName(speak, lane.name)}</button>
      <button aria-pressed=${this.everywhere} @click=${choose(true)}>${speak('staff.count.everywhere')}</button>
    </div>`
  }

  #rows() {
    const { speak } = this.desk
    return html`<ul class="list">${[...this.counted].reverse().map(
      ([
        barcode,
        people,
      ]) => html`<li class="row ${barcode === this.last ? 'last' : ''}"><span class="text">${barcode}</span>
        <gl-counter .value=${people} min="0" max="100" less=${speak('staff.party.less')} more=${speak('staff.party.more')}
          @change=${({ detail }: CounterChange) => this.#set(barcode, detail)}></gl-counter></li>`,
    )}</ul>`
  }

  #differences({ differences }: Reconciled) {
    const { speak } = this.desk
    if (differences.length === 0)
      return html`<gl-banner tone="good" .icon=${check}><p>${speak('staff.count.right', { tubes: this.counted.size })}</p></gl-banner>`
    const what = ({ recorded, counted }: Reconciled['differences'][number]) => {
      if (counted === null) return speak('staff.count.missing', { recorded: recorded ?? 0 })
      if (recorded === null) return speak('staff.count.strange', { counted })
      return speak('staff.count.differs', { recorded, counted })
    }
    return html`<gl-banner tone="stop"><p>${speak('staff.count.wrong', { tubes: differences.length })}</p></gl-banner>
      <ul class="list">${differences.map(each => html`<li class="row wrong"><span class="text"><b>${each.barcode}</b><small>${what(each)}</small></span></li>`)}</ul>`
  }
}

customElements.define('gl-count-page', GlCountPage)
