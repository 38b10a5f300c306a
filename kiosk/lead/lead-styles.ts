/** What the sections of the lead's page share: cards, rows, pills and form fields. */
import { css } from 'lit'

export const card = css`
  .card {
    background: var(--card); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: none; }
  h2 { font-size: 1.3125rem; }
  button, a.button { font-size: var(--text-m); border-radius: 12px; border-width: 1.5px; white-space: nowrap; padding-inline: 18px; }
  button.small { min-height: 44px; font-size: var(--text-s); padding-inline: 14px; }
  button:disabled { color: var(--ink-2); background: var(--quiet); border-color: var(--line); }
  gl-banner { font-size: var(--text-m); padding: 12px 16px; }
`

export const rows = css`
  .row { display: grid; align-items: center; gap: 4px 14px; padding: 12px 20px; }
  .row.person, .row.device { grid-template-columns: auto minmax(0, 1fr) auto auto; }
  .row + .row { border-top: 1px solid var(--line); }
  .row b { font-size: var(--text-m); overflow-wrap: anywhere; }
  .row small { font-size: var(--text-s); color: var(--ink-2); }
  .row > svg { width: 28px; height: 28px; color: var(--brand); }
  .row div { display: grid; }
  .row .acts { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
  .foot { border-top: 1px solid var(--line); }
  .pill {
    display: inline-block; padding: 3px 12px; border-radius: 99px; font-size: var(--text-s); font-weight: 700; white-space: nowrap;
    color: var(--ink-2); background: var(--quiet);
  }
  .pill.good { color: var(--green); background: var(--green-tint); }
  .pill.warn { color: var(--warn); background: var(--warn-tint); }
  .pill.stop { color: var(--stop); background: var(--stop-tint); }
  @media (max-width: 700px) {
    .row { padding-inline: 16px; }
    .row.person, .row.device { grid-template-columns: auto minmax(0, 1fr) auto; }
    .row.person .pill, .row.device .pill { grid-column: 2; justify-self: start; }
    .row.person .acts, .row.device .acts { grid-area: 1 / 3 / span 2; flex-flow: column nowrap; align-items: stretch; }
  }
`

export const fields = css`
  label, legend { font-weight: 700; font-size: var(--text-s); }
  input:not([type='radio'], [type='checkbox'], [type='file']) {
    display: block; width: 100%; min-height: 48px; margin-top: 6px; padding: 0 14px; font: inherit; font-size: var(--text-m); font-weight: 600;
    color: var(--ink); background: var(--card); border: 1.5px solid var(--edge); border-radius: 12px;
  }
  input::placeholder { color: var(--ink-2); font-weight: 400; opacity: 1; }
  fieldset { min-width: 0; padding: 0; border: 0; }
  .choice { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
  .choice label {
    display: flex; align-items: center; gap: 8px; min-height: 48px; padding: 0 16px; font-size: var(--text-m); cursor: pointer;
    background: var(--quiet); border: 1.5px solid transparent; border-radius: 12px;
  }
  .choice input { position: absolute; opacity: 0; }
  .choice label:has(:checked) { color: var(--on-ink); background: var(--on); }
  .choice label:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
  .choice svg { width: 1.3em; height: 1.3em; }
  @media (forced-colors: active) {
    .choice label { border-color: ButtonText; }
    .choice label:has(:checked) { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  }
`
