/** How the wall is laid out: 1920 × 1080 units that scale with the window. */
import { css } from 'lit'

export const wallStyles = css`
  :host {
    --u: min(calc(100vw / 1920), calc(100vh / 1080));
    display: grid; grid-template: calc(88 * var(--u)) calc(78 * var(--u)) calc(206 * var(--u)) minmax(0, 1fr) / minmax(0, 1fr);
    height: 100vh; overflow: hidden; color: var(--ink);
  }
  :host([data-old]) :is(.kpis, .middle) { filter: grayscale(1) opacity(0.72); }
  header {
    display: flex; align-items: center; gap: calc(34 * var(--u)); padding: 0 calc(48 * var(--u));
    color: #ffffff; background: #0d1f18; white-space: nowrap;
  }
  header h1 { font-size: calc(42 * var(--u)); line-height: 1.45; text-wrap: nowrap; overflow: hidden; text-overflow: ellipsis; }
  header p, header .age { font-size: calc(30 * var(--u)); color: #cdd8d2; }
  header time { margin-left: auto; font-size: calc(50 * var(--u)); }
  .alert {
    display: flex; align-items: center; gap: calc(22 * var(--u)); padding: 0 calc(48 * var(--u)); white-space: nowrap;
    font-size: calc(36 * var(--u)); font-weight: 700; background: var(--warn-tint); border-bottom: calc(3 * var(--u)) solid #e0a400;
  }
  .alert svg { width: calc(44 * var(--u)); height: calc(44 * var(--u)); }
  .alert.urgent { color: #ffffff; background: var(--stop); border-color: var(--stop); }
  .alert.calm { font-weight: 500; color: var(--ink-2); background: #ffffff; border-color: var(--line); }
  .alert.calm svg { color: var(--green); }
  .alert p { text-wrap: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .alert .rest { margin-left: auto; font-size: calc(28 * var(--u)); font-weight: 500; flex: 0 1 auto; min-width: 0; }
  .alert > p:first-of-type { flex: 0 0 auto; max-width: 70%; }
  .kpis { display: grid; grid-template-columns: repeat(6, 1fr); gap: calc(20 * var(--u)); padding: calc(20 * var(--u)) calc(48 * var(--u)) 0; margin: 0; }
  .panel, .kpi { background: #ffffff; border-radius: calc(20 * var(--u)); box-shadow: 0 1px 0 rgb(13 31 24 / 0.06), 0 calc(8 * var(--u)) calc(24 * var(--u)) rgb(13 31 24 / 0.07); }
  .kpi { padding: calc(16 * var(--u)) calc(22 * var(--u)); white-space: nowrap; overflow: hidden; }
  .kpi dt { font-size: calc(27 * var(--u)); font-weight: 600; color: var(--ink-2); }
  .kpi dd { margin: 0; font-size: calc(23.5 * var(--u)); color: var(--ink-2); }
  .kpi dd.num { font-size: calc(64 * var(--u)); line-height: 1.18; color: var(--ink); }
  .kpi dd.num i { margin-left: calc(6 * var(--u)); font-size: calc(30 * var(--u)); font-style: normal; font-weight: 600; }
  .kpi dd.num.small { font-size: calc(50 * var(--u)); line-height: 1.51; }
  .kpi.good dd.note { color: var(--green); font-weight: 700; }
  .kpi.bad dd { color: var(--stop); font-weight: 700; }
  .middle { display: grid; grid-template-columns: minmax(0, 1.22fr) minmax(0, 1fr); gap: calc(20 * var(--u)); padding: calc(20 * var(--u)) calc(48 * var(--u)) calc(26 * var(--u)); min-height: 0; }
  .charts { display: grid; grid-template-rows: repeat(2, minmax(0, 1fr)); gap: calc(20 * var(--u)); min-height: 0; }
  .panel { padding: calc(16 * var(--u)) calc(26 * var(--u)); min-height: 0; display: flex; flex-direction: column; overflow: hidden; }
  figure { margin: 0; }
  h2 { font-size: calc(31 * var(--u)); white-space: nowrap; }
  h2 small { margin-left: calc(12 * var(--u)); font-size: calc(24 * var(--u)); font-weight: 500; color: var(--ink-2); }
  gl-wall-chart { flex: 1; margin-top: calc(6 * var(--u)); }
  .none { flex: 1; text-align: center; display: grid; place-items: center; font-size: calc(29 * var(--u)); color: var(--ink-2); }
  .figures { display: contents; }
  .unpaired { grid-row: 1 / -1; align-self: center; padding: 24px; max-height: 100vh; overflow: auto; }
`

export const laneStyles = css`
  .lanes { width: 100%; margin-top: calc(6 * var(--u)); border-collapse: collapse; font-size: var(--row-text); }
  .lanes th { padding: calc(2 * var(--u)) calc(8 * var(--u)); font-size: calc(24 * var(--u)); font-weight: 600; text-align: left; color: var(--ink-2); border-bottom: calc(2 * var(--u)) solid var(--line); white-space: nowrap; }
  .lanes td { height: var(--row); padding: 0 calc(8 * var(--u)); border-bottom: calc(2 * var(--u)) solid #eef0ea; white-space: nowrap; }
  .lanes tbody th { height: var(--row); font-size: inherit; font-weight: 700; color: var(--ink); border-bottom: calc(2 * var(--u)) solid #eef0ea; max-width: calc(220 * var(--u)); overflow: hidden; text-overflow: ellipsis; }
  .lanes tbody th small { font-size: 0.8em; font-weight: 500; color: var(--ink-2); margin-left: calc(6 * var(--u)); }
  .lanes td.num { font-weight: 700; }
  .lanes td.due { color: var(--warn); font-weight: 800; }
  .pill { display: inline-block; max-width: calc(210 * var(--u)); overflow: hidden; text-overflow: ellipsis; vertical-align: middle; border-radius: 99px; padding: 0 calc(16 * var(--u)); font-size: 0.86em; line-height: 1.5; font-weight: 700; }
  .pill.open { color: var(--green); background: var(--green-tint); }
  .pill.paused { color: #6b4300; background: #ffe9c4; }
  .pill.closed { color: var(--ink-2); background: #e7e9e3; }
  .general { color: var(--general); } .green { color: var(--green); } .batch { color: var(--batch); }
  .strip { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: calc(2 * var(--u)) calc(20 * var(--u)); margin: auto 0 0; padding-top: calc(10 * var(--u)); border-top: calc(3 * var(--u)) solid var(--line); font-size: var(--strip-text); line-height: 1.32; }
  .strip dt { color: var(--ink-2); white-space: nowrap; }
  .strip dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
  .strip dd b { color: var(--green); }
  .strip dd em { font-style: normal; font-weight: 700; color: var(--warn); }
`
