/** `<gl-home-page>`: the choice of a lane, and what somebody without one does: register people, help, look around. */
import { html, nothing } from 'lit'
import type { Lane } from '../../../server/contract/lane.ts'
import { plus, ticket } from '../../kit/icons.ts'
import { laneName } from '../../speech/lane-name.ts'
import { elsewhere } from '../calling/lane-menu.ts'
import { menuStyles } from '../calling/menu.ts'
import { DeskPage } from '../desk-page.ts'
import '../sheet.ts'
import { lanePicker, lanePickerStyles } from './lane-picker.ts'

export class GlHomePage extends DeskPage {
  static override properties = { ...DeskPage.properties, menu: { state: true }, taken: { state: true } }
  static override styles = [...DeskPage.styles, menuStyles, lanePickerStyles]
  declare menu: boolean
  /** ID of the lane that was picked and at which somebody else works. */
  declare taken: string | null

  constructor() {
    super()
    this.menu = false
    this.taken = null
  }

  #pick = (lane: Lane) => {
    const { me, enabled } = this.desk
    if (lane.state !== 'closed' && lane.staff !== null && lane.staff !== me.staff) this.taken = lane.id
    else {
      this.#go(lane)
      if (lane.state === 'closed' && enabled) void this.desk.run('open', this.desk.do.open(lane))
      if (lane.state !== 'closed' && lane.staff === null && enabled)
        void this.desk.run('staffed', this.desk.do.staffed(lane, me.staff))
    }
  }

  #go(lane: Lane) {
    this.taken = null
    this.desk.keep({ lane: lane.id })
  }

  override render() {
    const { speak, queue, me, switchLanguage, memory } = this.desk
    const other = memory.language === 'en' ? 'zh-CN' : 'en'
    return html`<header class="top"><h1>${me.staff}</h1>
        <button lang=${other} @click=${switchLanguage}>${speak('staff.switch-language')}</button>
      </header>
      <slot name="news"></slot>
      ${lanePicker(queue.lanes, me.staff, speak, this.#pick)}
      <slot name="bars"></slot>
      <footer class="keys">
        <button @click=${() => this.desk.go({ name: 'check-in' })}>${ticket}${speak('staff.more.check-in')}</button>
        <button @click=${() => this.desk.go({ name: 'help' })}>${plus}${speak('staff.more.help')}</button>
        <button @click=${() => this.#menu(true)}>${speak('staff.more')}</button>
      </footer>
      ${this.menu ? html`<gl-sheet heading=${speak('staff.more')} closeLabel=${speak('staff.close')} @close=${() => this.#menu(false)}>${elsewhere(this.desk, () => this.#menu(false))}</gl-sheet>` : nothing}
      ${this.#takeOver()}`
  }

  #menu(open: boolean) {
    this.menu = open
  }

  /** Somebody is there: relieve them, or work beside them. */
  #takeOver() {
    const lane = this.desk.queue.lanes.find(each => each.id === this.taken)
    if (!lane) return nothing
    const { speak, me, enabled } = this.desk
    const relieve = async () => {
      this.#go(lane)
      await this.desk.run('staffed', this.desk.do.staffed(lane, me.staff))
    }
    const close = () => {
      this.taken = null
    }
    const heading = speak('staff.taken.title', { name: lane.staff ?? '', lane: laneName(speak, lane.name) })
    return html`<gl-sheet heading=${heading} closeLabel=${speak('staff.close')} @close=${close}>
      <div class="list">
        <button class="go secondary" @click=${() => this.#go(lane)}>${speak('staff.taken.beside')}</button>
        <button class="go primary" ?disabled=${!enabled} @click=${relieve}>${speak('staff.taken.relieve')}</button>
      </div>
    </gl-sheet>`
  }
}

customElements.define('gl-home-page', GlHomePage)
