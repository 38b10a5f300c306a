/** `<gl-call-row>`: one called number and its lane, in the largest type of the board; amber while it is new. */
import { css, html, LitElement, nothing } from 'lit'
import { base } from '../../kiosk/kit/base.ts'
import { classIcon, pointer } from '../../kiosk/kit/icons.ts'
import type { ShownCall } from './board-model.ts'
import { laneText } from './lane-text.ts'
import { say, type Tongues } from './words.ts'

export class GlCallRow extends LitElement {
  static override properties = { call: { attribute: false }, tongues: { attribute: false } }
  static override styles = [
    base,
    css`
      :host { min-width: 0; min-height: 0; }
      div {
        height: 100%; display: flex; align-items: center; padding: 0 calc(0.15 * var(--number)); gap: calc(0.14 * var(--number));
        font-size: var(--number); line-height: 0.9; background: var(--card);
        border: calc(4 * var(--u)) solid transparent; border-radius: calc(28 * var(--u)); white-space: nowrap;
      }
      svg { width: 0.46em; height: 0.46em; }
      .way svg { width: 100%; height: 100%; }
      .general { color: var(--general); }
      .green { color: var(--green); }
      .batch { color: var(--batch); }
      .number { letter-spacing: 0.01em; }
      /* Noto Sans CJK sets capitals below the middle of their line. */
      .number, .lane b.num { position: relative; top: -0.055em; }
      .lane { margin-left: auto; display: flex; align-items: center; gap: 0.1em; }
      .lane .way { width: 0.4em; height: 0.4em; margin-right: 0.06em; color: var(--ink); }
      .new .lane .way { color: var(--call-ink); }
      .left { transform: rotate(180deg); }
      .ahead, .up { transform: rotate(-90deg); }
      .back, .down { transform: rotate(90deg); }
      .lane b { font-size: 0.92em; }
      .lane .name { font-size: 0.4em; color: var(--ink); white-space: normal; max-width: 4.6em; line-height: 1.1; text-align: right; }
      .words { display: grid; gap: 0.1em; font-size: 0.24em; font-weight: 700; line-height: 1.1; color: var(--ink); }
      .words small { font-size: 0.72em; font-weight: 500; }
      .new { color: var(--call-ink); background: var(--call); border-color: #ffffff; animation: breathe 240ms steps(4, jump-start); }
      .new .words, .new .name { color: var(--call-ink); }
      /* Without fading: a number is to be read at full contrast from its first frame. */
      /* In few steps, each painted once: a small computer draws every frame of its screen by itself. */
      @keyframes breathe { from { transform: scale(0.975); } }
      @media (forced-colors: active) { .new { border-color: Highlight; } }
    `,
  ]
  declare call: ShownCall
  declare tongues: Tongues

  override render() {
    const { call, tongues } = this
    const lane = laneText(call.lane, tongues)
    return html`<div class="${call.class} ${call.isNew ? 'new' : ''}">
      ${classIcon(call.class)}
      <span class="num number">${call.number}</span>
      <span class="lane">
        ${call.direction ? html`<span class="way ${call.direction}" role="img" aria-label=${say(tongues.main, `board.way.${call.direction}`)}>${pointer}</span>` : nothing}
        ${lane.numbered ? html`<b class="num">${call.lane}</b>` : html`<b class="name">${call.lane}</b>`}
        ${lane.numbered ? html`<span class="words">${lane.main}${lane.second ? html`<small>${lane.second}</small>` : nothing}</span>` : nothing}
      </span>
    </div>`
  }
}

customElements.define('gl-call-row', GlCallRow)
