/** The frame that all screens of the kiosk share: the upper 428 px to be read, everything touched below. */
import { css } from 'lit'

export const frameStyles = css`
  :host {
    position: relative; width: calc(267.9 * var(--mm)); height: calc(476.3 * var(--mm)); margin-inline: auto; overflow: hidden;
    color: var(--ink); background: var(--paper);
  }
  .guarded { height: 100%; }
  /* In the band that every screen leaves free above its heading. */
  gl-open-network { position: absolute; inset: 0 0 auto; z-index: 1; --open-network-size: calc(9.2 * var(--mm)); --open-network-padding: 0; }
  .screen {
    height: 100%; display: grid; grid-template: minmax(calc(106.2 * var(--mm)), auto) minmax(0, 1fr) auto / minmax(0, 1fr);
    background: var(--paper);
  }
  header {
    display: flex; flex-direction: column; justify-content: center; gap: calc(2 * var(--mm));
    padding: calc(14 * var(--mm)) calc(18 * var(--mm)) calc(4 * var(--mm)); min-width: 0; overflow-wrap: anywhere;
  }
  header h1 { font-size: calc(20 * var(--mm) * var(--type)); line-height: 1.2; }
  .sub { font-size: var(--text-m); line-height: 1.4; color: var(--ink-2); }
  header .sub { font-size: calc(11.5 * var(--mm) * var(--type)); }
  main {
    display: flex; flex-direction: column; gap: calc(8 * var(--mm));
    padding: calc(8 * var(--mm)) calc(18 * var(--mm)) 0;
  }
  button { overflow-wrap: anywhere; min-width: 0; }
  .large header h1 { line-height: 1.15; }
  .large main { gap: calc(6 * var(--mm)); padding-top: calc(4 * var(--mm)); }
  .large .actions button { min-height: calc(30 * var(--mm)); }
  .actions { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: calc(5 * var(--mm)); }
  .actions > :only-child { grid-column: span 2; }
  .actions button { min-height: calc(34 * var(--mm)); padding-inline: 0.3em; border-color: var(--line); }
  .actions .primary { border-color: transparent; font-size: calc(13.5 * var(--mm) * var(--type)); }
  .at-pairing { grid-template-rows: 1fr auto; }
  .at-pairing main { justify-content: end; }
  .actions.even { grid-template-columns: 1fr 1fr; }
  .panel { background: var(--card); border: var(--stroke) solid var(--control-line); border-radius: var(--r-3); box-shadow: var(--shadow); }
  /* A heading takes the focus to be read from, not to be pressed. */
  [tabindex='-1']:focus-visible { outline: none; box-shadow: none; }
  .done { display: flex; align-items: center; gap: 0.35em; }
  .class { display: flex; align-items: center; justify-content: center; gap: 0.4em; font-size: var(--text-l); font-weight: 700; }
  .class svg { width: 1.4em; height: 1.4em; }
  .tint-general { background: var(--general-tint); }
  .tint-green { background: var(--green-tint); }
  .tint-batch { background: var(--batch-tint); }
  .general-ink { color: var(--general); }
  .green-ink { color: var(--green); }
  .batch-ink { color: var(--batch); }
`
