/** How native buttons and links that act like buttons look: adopt it beside `base`, and write `<button class="primary">`. */
import { css } from 'lit'

export const buttons = css`
  button, a.button {
    display: flex; align-items: center; justify-content: center; gap: 0.45em;
    min-height: var(--target); min-width: var(--target); padding: 0.2em 0.7em;
    font: inherit; font-size: var(--text-l); font-weight: 700; line-height: 1.2; text-align: center;
    color: var(--ink); background: var(--quiet);
    border: var(--stroke) solid var(--control-line); border-radius: var(--r-2);
    cursor: pointer; user-select: none; text-decoration: none;
  }
  button > svg, a.button > svg { width: 1.25em; height: 1.25em; }
  button:active, a.button:active { transform: translateY(1px); filter: brightness(0.95); }
  button:disabled { opacity: 1; color: var(--edge); cursor: default; }
  .primary { color: var(--brand-ink); background: var(--brand); }
  .primary:disabled { color: var(--ink-2); background: var(--quiet); border-color: var(--line); }
  .secondary { color: var(--brand); background: var(--card); border-color: var(--brand); }
  .help { color: var(--call-ink); background: var(--call); }
  .danger { color: var(--stop); background: var(--card); border-color: var(--stop); }
  [aria-pressed='true'] { color: var(--on-ink); background: var(--on); }
  @media (forced-colors: active) {
    button, a.button { border-color: ButtonText; }
    [aria-pressed='true'], .primary { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  }
`
