/** How the board is laid out. Lengths are pixels of the drawing times `--u`; `--number` is the size of a called number. */
import { css } from 'lit'

/** In pixels of the drawing. */
export const openNetworkHeight = 36

export const boardStyles = css`
  :host {
    position: fixed; inset: 0; overflow: hidden; display: flex; flex-direction: column;
    font-size: calc(40 * var(--u)); line-height: 1.2; color: var(--ink); background: var(--paper);
  }
  small { font-weight: 500; }
  gl-open-network { height: calc(${openNetworkHeight} * var(--u)); --open-network-size: calc(24 * var(--u)); }
  .unpaired {
    flex: 1; min-height: 0; overflow: auto; padding: 1rem;
    display: grid; grid-template-columns: minmax(0, 60rem); place-content: center;
  }
  .frame {
    flex: 1; min-height: 0; display: grid;
    grid-template: calc(112 * var(--u)) auto minmax(0, 1fr) calc(112 * var(--u)) / minmax(0, 1fr) calc(640 * var(--u));
  }
  header, footer, .banner { grid-column: 1 / -1; }

  header {
    display: flex; align-items: center; gap: calc(40 * var(--u)); padding: 0 calc(56 * var(--u));
    border-bottom: calc(3 * var(--u)) solid var(--line);
  }
  /* Where name and sentence do not fit beside each other, the sentence wraps out of sight, whole. */
  .title { flex: 1; height: calc(104 * var(--u)); display: flex; flex-wrap: wrap; overflow: hidden; column-gap: calc(44 * var(--u)); }
  .title > * { height: 100%; display: grid; align-content: center; }
  .title small { font-size: calc(26 * var(--u)); color: var(--ink-2); }
  h1 { font-size: calc(50 * var(--u) * var(--fit, 1)); }
  .title p { font-size: calc(38 * var(--u)); color: var(--ink-2); }
  .sound {
    display: flex; align-items: center; gap: 0.4em; padding: 0.4em 0.8em; border: 0; border-radius: calc(20 * var(--u));
    font: inherit; font-size: calc(34 * var(--u)); font-weight: 700; color: var(--call-ink); background: var(--call);
  }
  time { font-size: calc(60 * var(--u)); }

  .frame main {
    grid-row: 3; min-height: 0; padding: calc(18 * var(--u)) calc(16 * var(--u)) calc(22 * var(--u)) calc(56 * var(--u));
    display: grid; grid-template-rows: calc(60 * var(--u)) minmax(0, 1fr); gap: calc(14 * var(--u));
  }
  h2 {
    display: flex; justify-content: space-between; align-items: baseline; padding: 0 calc(0.17 * var(--number));
    font-size: calc(42 * var(--u)); font-weight: 700; color: var(--ink-2); white-space: nowrap;
  }
  h2 small, h3 small { font-size: 0.66em; margin-left: 0.3em; }
  .calls {
    min-height: 0; display: grid; grid-auto-flow: column; gap: calc(16 * var(--u));
    grid-template: repeat(var(--rows), minmax(0, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
  }
  .away .calls { opacity: 0.62; }

  .calm {
    grid-row: 1 / 3; align-self: center; justify-self: center; text-align: center;
    display: grid; justify-items: center; gap: calc(28 * var(--u));
  }
  .calm > svg { width: calc(150 * var(--u)); height: calc(150 * var(--u)); color: var(--green); }
  .calm p { display: grid; gap: 0.15em; font-size: calc(72 * var(--u)); font-weight: 800; text-wrap: balance; }
  .calm .how { font-size: calc(50 * var(--u)); font-weight: 600; }
  .calm small { font-size: 0.62em; color: var(--ink-2); text-wrap: balance; }

  aside {
    grid-row: 3; min-height: 0; padding: calc(18 * var(--u)) calc(56 * var(--u)) calc(22 * var(--u)) calc(16 * var(--u));
    display: flex; flex-direction: column; gap: calc(18 * var(--u));
  }
  .alone main { grid-column: 1 / -1; padding-right: calc(56 * var(--u)); }
  .facts, .lists { display: contents; }

  footer {
    grid-row: 4; display: flex; align-items: center; gap: calc(48 * var(--u)); padding: 0 calc(56 * var(--u));
    color: var(--brand-ink); background: var(--brand);
  }
  footer p { flex: 1; display: flex; align-items: baseline; justify-content: space-between; gap: 1em; font-size: calc(50 * var(--u) * var(--fit, 1)); font-weight: 700; }
  footer small { font-size: 0.68em; }
  footer.stale, .banner.away { color: #13211b; background: #f4f7f2; }
  footer.stale p { justify-content: flex-start; }
  footer.stale p.when { font-size: calc(42 * var(--u)); justify-content: flex-end; }

  .banner {
    grid-row: 2; height: calc(var(--banner) * var(--u)); padding: 0 calc(56 * var(--u));
    display: flex; align-items: center; gap: calc(36 * var(--u)); font-size: calc(64 * var(--u)); font-weight: 800;
  }
  .banner > svg { width: 1.5em; height: 1.5em; }
  .banner > p { display: grid; white-space: nowrap; }
  .banner small { font-size: 0.5em; font-weight: 600; }
  .banner.held { color: var(--stop); background: var(--stop-tint); }
  .banner .why { flex: 1; min-width: 0; font-size: calc(42 * var(--u)); font-weight: 700; padding-left: calc(36 * var(--u)); border-left: calc(4 * var(--u)) solid; }
  /* The second language wraps out of sight, whole, where there is no room for it. */
  .banner .stay { display: flex; flex-wrap: wrap; column-gap: 0.5em; align-items: baseline; height: 1.25em; overflow: hidden; }
  .banner .why small { font-size: 0.75em; line-height: 1.6; }
  .banner.away { font-size: calc(92 * var(--u)); }
  .banner.away .when { margin-left: auto; text-align: right; font-size: calc(42 * var(--u)); }
  .banner.away .when small { font-size: 0.72em; }

  .fit-2 { --fit: 0.8; }
  .fit-3 { --fit: 0.62; }
  .fit-4 { --fit: 0.5; }

  .wide {
    grid-template: calc(112 * var(--u)) auto minmax(0, 1fr) calc(116 * var(--u)) calc(112 * var(--u)) / minmax(0, 1fr);
  }
  .wide main { padding-right: calc(56 * var(--u)); }
  .wide aside { grid-row: 4; padding: 0 calc(56 * var(--u)) calc(16 * var(--u)); }
  .wide .facts { display: flex; gap: calc(18 * var(--u)); height: calc(100 * var(--u)); }
  .wide .box { padding: 0 calc(32 * var(--u)); display: flex; align-items: center; gap: calc(28 * var(--u)); }
  .wide .enter { order: -1; }
  .wide .waits { flex: 1 0 calc(470 * var(--u)); flex-wrap: wrap; justify-content: space-between; overflow: hidden; }
  .wide .waits > div { height: 100%; }
  .wide h3 small { display: none; }
  /* What does not fit the strip wraps out of sight, whole; those who are called come first. */
  .wide .facts { flex-wrap: wrap; overflow: hidden; }
  .wide .box { height: 100%; }
  .wide .also { order: -2; max-width: 100%; flex-wrap: wrap; overflow: hidden; column-gap: calc(26 * var(--u)); }
  .wide .also > * { height: 100%; display: flex; align-items: center; gap: 0.1em; }
  .wide .also p { font-size: calc(52 * var(--u)); }
  .wide .also svg { width: 0.5em; height: 0.5em; }
  .wide .also span { color: var(--ink); }
  .wide .also .general { color: var(--general); }
  .wide .also .green { color: var(--green); }
  .wide .also .batch { color: var(--batch); }
  .wide footer { grid-row: 5; }

  .portrait {
    grid-template: calc(160 * var(--u)) auto minmax(0, 1fr) calc(560 * var(--u)) calc(140 * var(--u)) / minmax(0, 1fr);
  }
  .portrait main, .portrait header, .portrait footer, .portrait .banner { padding-inline: calc(48 * var(--u)); }
  .portrait .title { height: auto; flex-direction: column; flex-wrap: nowrap; gap: calc(6 * var(--u)); }
  .portrait .title > * { height: auto; }
  .portrait .title p small { display: none; }
  .portrait aside {
    grid-row: 4; padding: 0 calc(48 * var(--u)) calc(24 * var(--u));
    display: grid; grid: minmax(0, 1fr) / minmax(0, 1fr) calc(400 * var(--u));
  }
  .portrait aside { column-gap: calc(18 * var(--u)); }
  .portrait .lists { display: flex; flex-direction: column; gap: calc(18 * var(--u)); min-height: 0; }
  .portrait .facts { display: flex; flex-direction: column; gap: calc(18 * var(--u)); }
  .portrait .waits { flex: 1; }
  .portrait footer { grid-row: 5; }
  .portrait footer p { flex-direction: column; gap: 0; font-size: calc(46 * var(--u) * var(--fit, 1)); }
  .portrait .banner { font-size: calc(48 * var(--u)); gap: calc(24 * var(--u)); }
  .portrait .banner .why { font-size: calc(34 * var(--u)); padding-left: calc(24 * var(--u)); }
  .portrait .banner.away { font-size: calc(64 * var(--u)); }
  .portrait .banner.away .when { font-size: calc(32 * var(--u)); }
`
