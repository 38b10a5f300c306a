/** `<gl-notice-ask>`: what a notice says, where and when, with a look at it; adds one where `notice` is null. Emits `close`. */
import { css, html, LitElement, nothing } from 'lit'
import type { AddNotice, Notice, NoticePlace, NoticeText } from '../../../server/contract/notice.ts'
import '../../kit/banner.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import type { Api } from '../../link/api.ts'
import { newKey } from '../../link/new-key.ts'
import { Act } from '../act.ts'
import '../ask.ts'
import { card, fields } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import { noticeSpeak, presetText } from './notice-words.ts'

const places: readonly NoticePlace[] = ['board', 'kiosk', 'voice', 'led']
const intervals = [null, 5, 10, 15, 30] as const

type Draft = Required<Omit<AddNotice, 'on' | 'preset'>> & { preset: Notice['preset'] }

const draftOf = (notice: Notice | null): Draft => ({
  preset: notice?.preset ?? null,
  text: notice?.text ?? { 'zh-CN': '', en: '' },
  placement: notice?.placement ?? ['board'],
  schedule: notice?.schedule ?? { every: null, from: null, to: null },
})

/** Words that were changed are no longer those that the voice has recorded. */
function presetOf({ preset, text }: Draft): Notice['preset'] {
  const known = preset && presetText(preset)
  return known && known['zh-CN'] === text['zh-CN'] && known.en === text.en ? preset : null
}

export class GlNoticeAsk extends LitElement {
  static override properties = {
    speak: { attribute: false },
    api: { attribute: false },
    notice: { attribute: false },
    draft: { state: true },
  }
  static override styles = [
    base,
    card,
    fields,
    css`
      .times { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
      .preview { padding: 16px 20px; color: #f4f7f2; background: #06140f; border-radius: 12px; font-size: var(--text-l); font-weight: 700; text-align: center; text-wrap: balance; overflow-wrap: anywhere; }
      .preview small { display: block; margin-top: 4px; font-size: var(--text-s); font-weight: 500; color: #b9c9c0; }
    `,
  ]
  declare speak: Speak
  declare api: Api
  declare notice: Notice | null
  declare draft: Draft
  #act = new Act(this)

  override connectedCallback() {
    super.connectedCallback()
    this.draft = draftOf(this.notice)
  }

  #set(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change }
  }

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  #save = async () => {
    const { notice, draft } = this
    const { 'zh-HK': cantonese = '', ...text } = draft.text
    const spoken = cantonese.trim() === '' ? text : { ...text, 'zh-HK': cantonese }
    const { from, to, every } = draft.schedule
    const between = from && to ? { from, to } : { from: null, to: null }
    const body = {
      preset: presetOf(draft),
      text: spoken,
      placement: draft.placement,
      schedule: { every, ...between },
    }
    const path = notice ? `/notices/${encodeURIComponent(notice.id)}` : '/notices'
    const send = notice ? this.api.patch : this.api.post
    if (await this.#act.run(() => send(path, body, { key: newKey() }))) this.#over()
  }

  override render() {
    const { notice, draft } = this
    const speak = noticeSpeak()
    const ready =
      draft.text['zh-CN'].trim() !== '' && draft.text.en.trim() !== '' && draft.placement.length > 0
    return html`<gl-ask heading=${speak(notice ? 'lead.notices.edit.title' : 'lead.notices.add.title')}
      yes=${speak('lead.save')} no=${speak('lead.cancel')} ?busy=${this.#act.busy || !ready}
      @yes=${this.#save} @close=${this.#over}>
      ${this.#text('zh-CN')}${this.#text('en')}${this.#text('zh-HK')}${this.#where()}${this.#when()}${this.#preview()}
      ${this.#act.problem ? html`<gl-banner><p>${phrase(this.#act.problem)}</p></gl-banner>` : nothing}
    </gl-ask>`
  }

  #text(language: keyof NoticeText) {
    const type = (event: InputEvent) =>
      this.#set({ text: { ...this.draft.text, [language]: (event.target as HTMLInputElement).value } })
    return html`<label>${noticeSpeak()(`lead.notices.text.${language}`)}
      <input name=${language} lang=${language} maxlength="120" autocomplete="off" .value=${this.draft.text[language] ?? ''} @input=${type}>
    </label>`
  }

  #where() {
    const { placement } = this.draft
    const turn = (each: NoticePlace) => () =>
      this.#set({
        placement: places.filter(one => (one === each ? !placement.includes(one) : placement.includes(one))),
      })
    const speak = noticeSpeak()
    const unrecorded = placement.includes('voice') && presetOf(this.draft) === null
    return html`<fieldset>
      <legend>${speak('lead.notices.where')}</legend>
      <div class="choice">${places.map(
        each => html`<label><input type="checkbox" name="placement" value=${each} .checked=${placement.includes(each)} @change=${turn(each)}>
          ${speak(`lead.notices.place.${each}`)}</label>`,
      )}</div>
      ${unrecorded ? html`<p>${phrase(speak('lead.notices.voice.own'))}</p>` : nothing}
    </fieldset>`
  }

  #when() {
    const { schedule } = this.draft
    const speak = noticeSpeak()
    const time = (field: 'from' | 'to') => (event: InputEvent) =>
      this.#set({ schedule: { ...schedule, [field]: (event.target as HTMLInputElement).value || null } })
    const choose = (every: number | null) => () => this.#set({ schedule: { ...schedule, every } })
    return html`<fieldset>
        <legend>${speak('lead.notices.when')}</legend>
        <div class="choice">${intervals.map(
          every => html`<label><input type="radio" name="every" .checked=${schedule.every === every} @change=${choose(every)}>
            ${every === null ? speak('lead.notices.always') : speak('lead.notices.every', { minutes: every })}</label>`,
        )}</div>
      </fieldset>
      <div class="times">
        <label>${speak('lead.notices.from')}<input type="time" name="from" .value=${schedule.from ?? ''} @input=${time('from')}></label>
        <label>${speak('lead.notices.to')}<input type="time" name="to" .value=${schedule.to ?? ''} @input=${time('to')}></label>
      </div>`
  }

  #preview() {
    const { 'zh-CN': chinese, en } = this.draft.text
    if (chinese.trim() === '') return nothing
    return html`<div><p>${noticeSpeak()('lead.notices.preview')}</p>
      <p class="preview" lang="zh-CN">${phrase(chinese)}<small lang="en">${en}</small></p></div>`
  }
}

customElements.define('gl-notice-ask', GlNoticeAsk)
