/** The boxes beside the calls: who may come in, how long it takes, who was called before. Templates for queue-board.ts. */
import { css, html, nothing, type TemplateResult } from 'lit'
import { arrow, classIcon } from '../../kiosk/kit/icons.ts'
import { laneName } from '../../kiosk/speech/lane-name.ts'
import type { BoardView, ShownCall, Wait } from './board-model.ts'
import { sizeStep } from './size-step.ts'
import { say, type Tongues, two } from './words.ts'

export const sideStyles = css`
  .box { background: var(--card); border-radius: calc(28 * var(--u)); padding: calc(20 * var(--u)) calc(32 * var(--u)); }
  h3 { font-size: calc(36 * var(--u)); font-weight: 600; color: var(--ink-2); white-space: nowrap; }
  .enter { border: calc(4 * var(--u)) solid var(--general); }
  .enter b { display: block; font-size: calc(64 * var(--u)); line-height: 1.25; }
  .waits { display: grid; gap: calc(14 * var(--u)); align-content: space-evenly; }
  .waits > div { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; column-gap: calc(18 * var(--u)); }
  .waits svg { width: calc(56 * var(--u)); height: calc(56 * var(--u)); }
  .waits .name { font-size: calc(38 * var(--u)); font-weight: 700; line-height: 1.1; }
  .waits .name small { display: block; white-space: nowrap; font-size: calc(24 * var(--u)); font-weight: 500; color: var(--ink-2); }
  .waits .how-long { text-align: right; white-space: nowrap; }
  .waits b { display: block; font-size: calc(54 * var(--u) * var(--fit, 1)); line-height: 1.1; }
  .waits .people { display: block; font-size: calc(28 * var(--u)); font-weight: 600; color: var(--ink-2); }
  .waits .people.only { font-size: calc(36 * var(--u)); color: var(--ink); }
  .general > svg { color: var(--general); }
  .green > svg { color: var(--green); }
  .batch > svg { color: var(--batch); }
  /* What does not fit wraps out of sight, whole. */
  .next ol { display: flex; flex-wrap: wrap; column-gap: calc(26 * var(--u)); height: 1.24em; overflow: hidden; font-size: calc(48 * var(--u)); line-height: 1.24; }
  .next .general { color: var(--general); }
  .next .green { color: var(--green); }
  .next .batch { color: var(--batch); }
  .recent { flex: 1; min-height: 0; display: flex; flex-direction: column; }
  /* What does not fit wraps into a column that is cut off whole: no half line is ever shown. */
  .recent ol { flex: 1; min-height: 0; display: flex; flex-flow: column wrap; overflow: hidden; margin-top: calc(6 * var(--u)); }
  .recent li {
    width: 100%; display: flex; justify-content: space-between; align-items: baseline; gap: 0.5em;
    font-size: calc(48 * var(--u)); line-height: 1.24; white-space: nowrap;
  }
  .recent li span:last-child { font-size: 0.7em; color: var(--ink-2); }
`

export const admissionBox = (admission: BoardView['admission'], tongues: Tongues) =>
  admission.length === 0
    ? nothing
    : html`<section class="box enter">
        <h3>${two(tongues, 'board.enter')}</h3>
        ${admission.map(({ from, to }) => html`<b class="num">${from === to ? from : say(tongues.main, 'board.range', { from, to })}</b>`)}
      </section>`

/** A batch is a guest of some days only, so its line comes with its people. */
export const waitBox = (waits: Wait[], tongues: Tongues) => html`<section class="box waits">
  ${waits.filter(wait => wait.class !== 'batch' || wait.people > 0).map(wait => waitLine(wait, tongues))}
</section>`

function waitLine({ class: of, people, range }: Wait, tongues: Tongues): TemplateResult {
  const { main } = tongues
  const count = people === 0 ? say(main, 'board.no-one') : say(main, 'board.waiting', { people })
  const shown = range && people > 0 ? say(main, 'common.range', range) : null
  return html`<div class=${of}>
    ${classIcon(of)}
    <p class="name">${two(tongues, `class.${of}`)}</p>
    <p class="how-long">
      ${shown ? html`<b class="num ${sizeStep(shown, 4)}">${shown}</b>` : nothing}
      <span class="people ${shown ? '' : 'only'}">${shown ? `${say(main, 'common.minutes')} · ` : ''}${count}</span>
    </p>
  </div>`
}

/** For the strip of the wide shape, which has no list: whoever was called and has no row must not vanish. */
export const alsoBox = (also: ShownCall[], tongues: Tongues) =>
  also.length === 0
    ? nothing
    : html`<section class="box also">
        <h3>${two(tongues, 'board.also')}</h3>
        ${also.map(call => html`<p class="num ${call.class}">${call.number}${arrow}<span>${call.lane}</span></p>`)}
      </section>`

/** As many as fit on one line. */
const mostNext = 4

export const nextBox = (next: BoardView['next'], tongues: Tongues) =>
  next.length === 0
    ? nothing
    : html`<section class="box next">
        <h3>${two(tongues, 'board.next')}</h3>
        <ol>${next.slice(0, mostNext).map(({ number, class: of }) => html`<li class="num ${of}">${number}</li>`)}</ol>
      </section>`

export const recentBox = (recent: ShownCall[], tongues: Tongues) =>
  recent.length === 0
    ? nothing
    : html`<section class="box recent">
  <h3>${two(tongues, 'board.recent')}</h3>
  <ol>${recent.slice(0, 12).map(call => html`<li><span class="num">${call.number}</span><span>${laneName((id, params) => say(tongues.main, id, params), call.lane)}</span></li>`)}</ol>
</section>`
