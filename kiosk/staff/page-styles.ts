/** How every page of the handheld is laid out: to be read above, to be touched below, no action smaller than a gloved thumb. */
import { css } from 'lit'

/** 16 mm on a phone, of which 6 px make a millimetre: accessibility.md, 36. */
export const pageStyles = css`
  :host { --thumb: 96px; font-size: var(--text-m); }
  .top { display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 4px 16px; border-bottom: 2px solid var(--line); }
  .top h1 { font-size: 1.25rem; white-space: nowrap; }
  .top h1, .top .who { overflow: hidden; text-overflow: ellipsis; }
  .top .time { flex: none; font-size: var(--text-s); color: var(--ink-2); white-space: nowrap; }
  .top .who { flex: 0 1 auto; min-width: 0; font-size: var(--text-s); color: var(--ink-2); white-space: nowrap; }
  .top .link { margin-left: auto; flex: none; display: flex; gap: 7px; align-items: center; font-size: var(--text-s); font-weight: 700; }
  .top .link::before { content: ''; width: 12px; height: 12px; border-radius: 50%; background: var(--live); }
  .top .link.off::before { border-radius: 2px; background: var(--stop); }
  .top > button { min-width: 56px; min-height: 56px; margin-inline: -8px 0; padding: 0 8px; background: none; }
  .top > button:last-child { margin-inline: auto -8px; font-size: var(--text-s); }

  main { flex: 1; min-height: 0; overflow-y: auto; padding: 12px 16px; display: grid; align-content: start; gap: 12px; overscroll-behavior: contain; }
  main h2 { font-size: 1.125rem; margin-top: 6px; }
  .empty { padding: 28px 12px; text-align: center; color: var(--ink-2); font-weight: 600; }
  gl-banner { padding: 10px 14px; }

  .end { height: calc(16px + env(safe-area-inset-bottom)); flex: none; }
  .keys { padding: 8px 16px calc(8px + env(safe-area-inset-bottom)); display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
  .keys button { min-height: var(--thumb); min-width: 0; padding: 4px; font-size: 1.25rem; flex-direction: column; gap: 4px; }
  .keys button:lang(en) { font-size: 1.0625rem; }
  .keys small { font-size: var(--text-s); font-weight: 600; }
  .keys .go { grid-column: span 2; min-height: 100px; font-size: 1.75rem; font-weight: 800; border-radius: var(--r-3); }
  .keys .go:lang(en) { font-size: 1.375rem; }
  .keys .go small { font-size: 1.0625rem; }
  .keys .whole { grid-column: 1 / -1; }
  .keys .two { grid-column: span 2; }
  .keys .go:disabled { color: var(--ink-2); background: var(--quiet); }
  .keys .side { min-height: 100px; border-radius: var(--r-3); }

  .list { display: grid; gap: 8px; }
  .list button, .list .row { width: 100%; min-height: 72px; justify-content: flex-start; text-align: start; font-size: 1.1875rem; padding: 8px 16px; }
  .list .row { display: flex; align-items: center; gap: 12px; border-radius: var(--r-2); background: var(--card); border: var(--stroke) solid var(--line); }
  .list .text { flex: 1; min-width: 0; display: grid; gap: 2px; }
  .list small { font-size: var(--text-s); font-weight: 500; color: var(--ink-2); }
  .list button { min-height: var(--thumb); }
  .list .go { justify-content: center; text-align: center; }

  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(104px, 1fr)); gap: 8px; }
  .choices.wide { grid-template-columns: 1fr 1fr; }
  .choices button { min-height: 72px; padding: 4px 8px; font-size: var(--text-m); border-color: var(--line); }
  .choices button:not([aria-pressed]) { min-height: var(--thumb); }
  .choices button[aria-pressed='true'] { border-color: var(--on); }
  .field { display: grid; gap: 6px; }
  label, .label { font-weight: 700; }
  input {
    width: 100%; min-height: 60px; padding: 0 14px; font: inherit; font-size: var(--text-l); font-weight: 700;
    color: var(--ink); background: var(--card); border: var(--stroke) solid var(--edge); border-radius: var(--r-2);
  }
  .general { --of: var(--general); --tint: var(--general-tint); }
  .green { --of: var(--green); --tint: var(--green-tint); }
  .batch { --of: var(--batch); --tint: var(--batch-tint); }
  progress { width: 100%; height: 12px; appearance: none; border: 0; border-radius: 6px; background: var(--quiet); overflow: hidden; }
  progress::-webkit-progress-bar { background: var(--quiet); }
  progress::-webkit-progress-value { background: var(--brand); }
  progress::-moz-progress-bar { background: var(--brand); }
`
