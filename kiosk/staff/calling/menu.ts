/** The tiles of a menu: an icon and a word, large enough for a glove. */
import { css, html, type TemplateResult } from 'lit'
import type { Icon } from '../../kit/icons.ts'

export const menuStyles = css`
  .tiles { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
  .tiles + .tiles { margin-top: 12px; padding-top: 12px; border-top: 2px solid var(--line); }
  .tiles button { width: 100%; min-width: 0; min-height: 96px; padding: 4px; flex-direction: column; gap: 4px; font-size: var(--text-m); overflow-wrap: anywhere; }
  .tiles button:lang(en) { font-size: var(--text-s); }
  .tiles svg { width: 1.7em; height: 1.7em; }
  .rest { place-content: center; justify-items: center; text-align: center; }
  .rest h2 { font-size: var(--text-xl); }
  gl-banner.rotate { margin: 10px 16px 0; }
  .plain { min-height: 56px; padding: 0 8px; font-size: var(--text-m); background: none; border-color: transparent; color: inherit; text-decoration: underline; text-underline-offset: 3px; }
`

export type Tile = { icon: Icon; words: string; press: () => void; off?: boolean }

export const tiles = (all: readonly (Tile | false | null)[]): TemplateResult =>
  html`<div class="tiles">${all
    .filter(each => each !== false && each !== null)
    .map(
      ({ icon, words, press, off }) =>
        html`<button ?disabled=${off ?? false} @click=${press}>${icon}${words}</button>`,
    )}</div>`
