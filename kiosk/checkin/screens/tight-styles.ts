/**
 * What gives way where the largest text of a long language does not fit: pictures, spacing and headings first, then the
 * second line of a heading. Running text keeps its size. `gl-visit` chooses the first step that fits.
 */
import { css } from 'lit'

export const tightSteps = ['', 'tight', 'tight tighter'] as const

export const tightStyles = css`
  .tight > header { padding-top: calc(9 * var(--mm)); gap: calc(1 * var(--mm)); }
  .tight > header h1 { font-size: calc(14.5 * var(--mm) * var(--type)); }
  .tight h2:is(*, :lang(en)) { font-size: calc(14 * var(--mm) * var(--type)); }
  .tight main { gap: calc(4 * var(--mm)); padding-top: calc(3 * var(--mm)); }
  .tight main button { gap: 0.3em; padding: 0.1em 0.3em; }
  .tight .actions button > svg, .tight .pair button > svg, .tight .ways button > svg, .tight .papers { display: none; }
  .tight .actions button, .tight .actions .primary, .tight .ways button, .tight .alone button { font-size: var(--text-l); }
  .tight .choice { padding: calc(3 * var(--mm)) calc(8 * var(--mm)); gap: calc(6 * var(--mm)); }
  .tight .choice > svg { width: calc(26 * var(--mm)); height: calc(26 * var(--mm)); }
  .tight .choice b { font-size: calc(14 * var(--mm) * var(--type)); }
  .tight .tile { gap: 0; font-size: var(--text-m); }
  .tight .tile > svg { width: calc(17 * var(--mm)); height: calc(17 * var(--mm)); }
  .tight .count { --counter-button: calc(42 * var(--mm)); --counter-size: calc(40 * var(--mm)); padding-block: calc(3 * var(--mm)); gap: 0; }
  .tight .members { padding: calc(3 * var(--mm)); gap: calc(2 * var(--mm)); }
  .tight .members li { padding: 0.1em 0.35em; }
  .tight .list { gap: calc(4 * var(--mm)); }
  .tight .slip, .tight .plain { padding: calc(2 * var(--mm)); gap: 0; }
  .tight .slip .num, .tight .plain .num { font-size: calc(48 * var(--mm)); }
  .tight .slip .go, .tight .plain p:not(.num) { font-size: var(--text-m); line-height: 1.3; }
  .tight .facts gl-figure { padding: calc(2 * var(--mm)) calc(5 * var(--mm)); --figure-size: calc(13 * var(--mm)); --figure-label: calc(9.4 * var(--mm)); }
  .tight .follow gl-qr { width: calc(46 * var(--mm)); }
  .tight .figures gl-figure { --figure-label: calc(9.2 * var(--mm)); --figure-size: calc(11 * var(--mm)); }
  .tight .notice { padding-block: 0.2em; }
  .tight gl-banner { font-size: var(--text-m); }
  .tighter > header .sub, .tighter.at-idle .sub, .tighter .more { display: none; }
  .tighter > header h1 { font-size: calc(12.5 * var(--mm) * var(--type)); }
  .tighter .slip .class svg, .tighter .follow b { display: none; }
  .tighter .slip .num, .tighter .plain .num { font-size: calc(40 * var(--mm)); }
  .tighter .actions button, .tighter .actions .primary, .tighter .ways button, .tighter .pair button { font-size: var(--text-m); }
  .tighter .actions button { min-height: calc(24 * var(--mm)); }
  .tighter .choice .hint ~ .hint { display: none; }
  .tighter .facts gl-figure { --figure-size: calc(11 * var(--mm)); }
  .tighter .count .wait, .tighter .tile > svg, .tighter .members svg, .tighter .members > p { display: none; }
`
