/** Two ways of one size, each with its picture, its name and what it means: for questions that are the person's to answer. */
import { css, html } from 'lit'
import type { Icon } from '../../kit/icons.ts'
import type { Phrase } from '../../kit/phrase.ts'

export const choiceStyles = css`
  .choice {
    display: grid; grid-template-columns: auto 1fr; gap: calc(10 * var(--mm)); flex: 1; min-height: 0;
    padding: calc(8 * var(--mm)) calc(12 * var(--mm)); text-align: start; color: var(--ink);
    border-width: calc(1.5 * var(--mm)); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .choice > svg { width: calc(42 * var(--mm)); height: calc(42 * var(--mm)); color: var(--voice); }
  .large .choice > svg { width: calc(34 * var(--mm)); height: calc(34 * var(--mm)); }
  .choice b { display: block; font-size: var(--text-xl); line-height: 1.2; color: var(--voice); }
  .choice .hint { display: block; margin-top: 0.25em; font-size: var(--text-m); font-weight: 500; line-height: 1.35; }
  .choice.general { --voice: var(--general); background: var(--general-tint); border-color: var(--general); }
  .choice.green { --voice: var(--green); background: var(--green-tint); border-color: var(--green); }
  .alone { display: grid; }
  .alone button { min-height: calc(30 * var(--mm)); }
`

export type Choice = {
  voice: 'green' | 'general'
  icon: Icon
  name: Phrase
  hints: Phrase[]
  choose: () => void
}

export const choice = ({ voice, icon, name, hints, choose }: Choice) => html`
  <button class="choice ${voice}" @click=${choose}>
    ${icon}
    <div><b>${name}</b>${hints.map(hint => html`<span class="hint">${hint}</span>`)}</div>
  </button>
`
