/** A calm page of few words: what is so, and what to do now. Used for every state that is not a question. */
import { css, html, type TemplateResult } from 'lit'
import type { Icon } from '../../kit/icons.ts'
import type { Phrase } from '../../kit/phrase.ts'

export const messageStyles = css`
  .screen:not(:has(> header)) { grid-template-rows: minmax(0, 1fr) auto; padding-top: calc(12 * var(--mm)); }
  .message {
    flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center;
    gap: calc(8 * var(--mm)); padding: calc(10 * var(--mm));
    background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .message .disc {
    display: grid; place-items: center; width: calc(62 * var(--mm)); height: calc(62 * var(--mm)); border-radius: 50%;
    color: var(--green); background: var(--green-tint); border: var(--stroke) solid var(--control-line);
  }
  .message .disc svg { width: 56%; height: 56%; }
  .message h1 { font-size: var(--text-xl); }
  .message p { font-size: var(--text-l); line-height: 1.5; text-wrap: balance; }
`

export type Message = { icon: Icon; title: Phrase; body: Phrase; actions?: TemplateResult }

export function messageScreen({ icon, title, body, actions }: Message) {
  return html`
    <main>
      <div class="message">
        <span class="disc">${icon}</span>
        <h1 tabindex="-1">${title}</h1>
        <p>${body}</p>
      </div>
      ${actions ? html`<div class="actions">${actions}</div>` : ''}
    </main>
  `
}
