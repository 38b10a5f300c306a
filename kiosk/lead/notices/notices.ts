/** `<gl-notices>`: what residents are told: common ones with one tap, all of them turned on and off, and edited. */
import { css, html, LitElement, nothing } from 'lit'
import type { Notice, NoticePreset } from '../../../server/contract/notice.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { buttons } from '../../kit/buttons.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import { Asked, type List } from '../asked.ts'
import { card, rows } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import './notice-ask.ts'
import { noticeSpeak, presets, presetText, scheduleText } from './notice-words.ts'

/** What is being asked about; `undefined`: nothing, null: a new one. */
type About = Notice | null | undefined

export class GlNotices extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    asked: { state: true },
  }
  static override styles = [
    base,
    buttons,
    card,
    rows,
    css`
      .how { max-width: 44em; margin-bottom: 16px; }
      .presets { padding: 20px; margin-bottom: 20px; }
      .presets h3 { margin-bottom: 12px; font-size: var(--text-m); }
      .presets div { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 10px; }
      .row { grid-template-columns: minmax(0, 1fr) auto auto; }
      .row.off b { color: var(--ink-2); font-weight: 600; }
      .foot { padding: 16px 20px; }
      .none { padding: 24px 20px; color: var(--ink-2); }
      @media (max-width: 700px) {
        .row { grid-template-columns: minmax(0, 1fr) auto; }
        .row .acts { grid-column: 1 / -1; justify-content: flex-start; }
      }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare asked: About
  #act = new Act(this)
  #notices = new Asked<List<Notice>>(this, '/notices')

  constructor() {
    super()
    this.asked = undefined
  }

  async #change(call: () => Promise<unknown>) {
    const done = await this.#act.run(async () => {
      await call()
      return true
    })
    if (done) await this.#notices.load()
  }

  #putUp = (preset: NoticePreset) => () => {
    const body = { preset, text: presetText(preset), placement: ['board', 'voice'] }
    void this.#change(() => this.api.post('/notices', body, { key: newKey() }))
  }

  #turn =
    ({ id, on }: Notice) =>
    () =>
      void this.#change(() =>
        this.api.patch(`/notices/${encodeURIComponent(id)}`, { on: !on }, { key: newKey() }),
      )

  #remove =
    ({ id }: Notice) =>
    () =>
      void this.#change(() => this.api.del(`/notices/${encodeURIComponent(id)}`))

  #over = () => {
    this.asked = undefined
    void this.#notices.load()
  }

  override render() {
    const speak = noticeSpeak()
    const notices = this.#notices.value?.items
    const problem = this.#notices.problem || this.#act.problem
    return html`<p class="how">${phrase(speak('lead.notices.how'))}</p>
      ${problem ? html`<gl-banner><p>${phrase(problem)}</p></gl-banner>` : nothing}
      <div class="card presets">
        <h3>${speak('lead.notices.presets')}</h3>
        <div>${presets.map(preset => this.#preset(preset))}</div>
      </div>
      <div class="card">
        ${notices?.length === 0 ? html`<p class="none">${speak('lead.notices.none')}</p>` : nothing}
        <ul>${notices?.map(notice => this.#row(notice))}</ul>
        <div class="foot"><button @click=${() => this.#ask(null)}>${speak('lead.notices.own')}</button></div>
      </div>
      ${
        this.asked === undefined
          ? nothing
          : html`<gl-notice-ask .speak=${this.speak} .api=${this.api} .notice=${this.asked} @close=${this.#over}></gl-notice-ask>`
      }`
  }

  #ask(asked: About) {
    this.asked = asked
  }

  #preset(preset: NoticePreset) {
    const speak = noticeSpeak()
    const { value } = this.#notices
    const up = value?.items.some(notice => notice.preset === preset) ?? false
    const name = speak(`lead.notices.preset.${preset}`)
    return html`<button ?disabled=${up || this.#act.busy || value === null} @click=${this.#putUp(preset)}>
      ${up ? `${name} · ${speak('lead.notices.up')}` : name}
    </button>`
  }

  #row(notice: Notice) {
    const speak = noticeSpeak()
    const { on, now, text, placement, schedule } = notice
    const where = placement.map(place => speak(`lead.notices.place.${place}`)).join(' · ')
    const state = on ? (now ? 'on' : 'not-now') : 'off'
    return html`<li class="row ${on ? '' : 'off'}">
      <div>
        <b lang="zh-CN">${phrase(text['zh-CN'])}</b>
        <small lang="en">${text.en}</small>
        <small>${where} · ${scheduleText(speak, schedule)}</small>
      </div>
      <span class="pill ${state === 'on' ? 'good' : state === 'not-now' ? 'warn' : ''}">${speak(`lead.notices.${state}`)}</span>
      <div class="acts">
        <button class="small" @click=${this.#turn(notice)}>${speak(on ? 'lead.notices.turn-off' : 'lead.notices.turn-on')}</button>
        <button class="small" @click=${() => this.#ask(notice)}>${speak('lead.notices.edit')}</button>
        <button class="small" @click=${this.#remove(notice)}>${speak('lead.notices.remove')}</button>
      </div>
    </li>`
  }
}

customElements.define('gl-notices', GlNotices)
