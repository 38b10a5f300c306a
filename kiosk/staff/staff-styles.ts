/** How the handheld is laid out: to be read above, to be touched below, nothing smaller than a gloved thumb. */
import { css } from 'lit'

export const staffStyles = css`
  :host {
    height: 100dvh; max-width: 30rem; margin-inline: auto; display: flex; flex-direction: column;
    overflow: hidden; background: var(--card); font-size: var(--text-m);
  }
  .top { display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 8px 16px; border-bottom: 2px solid var(--line); }
  .top b, .top h1 { font-size: 1.25rem; white-space: nowrap; }
  .top span { font-size: var(--text-s); color: var(--ink-2); min-width: 0; }
  .top .link { margin-left: auto; flex: none; display: flex; gap: 7px; align-items: center; font-weight: 700; color: var(--ink); }
  .top .link::before { content: ''; width: 12px; height: 12px; border-radius: 50%; background: #00894f; }
  .top .link.off::before { border-radius: 2px; background: var(--stop); }
  .top button { margin-left: auto; min-height: 48px; font-size: var(--text-s); }
  gl-banner { margin: 10px 16px 0; padding: 10px 14px; }
  .middle { flex: 1; display: grid; place-content: center; justify-items: center; gap: 14px; padding: 24px; text-align: center; }
  .middle h2 { font-size: var(--text-xl); }
  .form { flex: 1; display: flex; min-height: 0; }
  .unpaired { flex: 1; overflow-y: auto; padding: 16px; }

  .calling { flex: 1; min-height: 0; overflow-y: auto; padding: 12px 16px 0; display: grid; align-content: start; gap: 12px; }
  .now { border-radius: var(--r-3); border: 3px solid var(--of); background: var(--tint); padding: 10px 16px 14px; }
  .general { --of: var(--general); --tint: var(--general-tint); }
  .green { --of: var(--green); --tint: var(--green-tint); }
  .batch { --of: var(--batch); --tint: var(--batch-tint); }
  .now .state { display: flex; justify-content: space-between; font-size: var(--text-m); font-weight: 700; color: var(--of); }
  .now .number { display: flex; align-items: center; gap: 12px; font-size: 5.5rem; line-height: 1.1; color: var(--of); }
  .now .number.long { font-size: 4.5rem; }
  .now .number svg { width: 0.5em; height: 0.5em; }
  .now .facts { font-size: 1.125rem; font-weight: 600; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .chips li { background: var(--card); border-radius: 99px; padding: 3px 12px; font-weight: 600; }
  .now.nobody { --of: var(--line); --tint: var(--paper); min-height: 150px; display: grid; place-content: center; font-size: var(--text-l); font-weight: 700; color: var(--ink-2); }
  .others { display: flex; flex-wrap: wrap; gap: 8px; }
  .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; color: var(--ink-2); }
  .line b { color: var(--ink); }
  .counts { display: flex; flex-wrap: wrap; gap: 4px 14px; }
  .counts span { display: inline-flex; align-items: center; gap: 4px; }
  .counts svg { color: var(--of); width: 1.1em; height: 1.1em; }

  .keys { padding: 10px 16px calc(18px + env(safe-area-inset-bottom)); display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px; }
  .keys button { min-height: 72px; min-width: 0; padding: 2px; font-size: 1.1875rem; flex-direction: column; gap: 2px; }
  .keys button:lang(en) { font-size: 1.0625rem; }
  .keys small { font-size: 0.8125rem; font-weight: 600; }
  .keys .go { grid-column: 1 / -1; min-height: 124px; font-size: 2rem; font-weight: 800; border-radius: var(--r-3); }
  .keys .go:lang(en) { font-size: 1.625rem; }
  .keys .go small { font-size: 1.0625rem; }
  .keys .go:disabled { color: var(--ink-2); background: var(--quiet); }
  .keys .wide { grid-column: span 2; }
  .keys .go + .wide:last-child { grid-column: 1 / -1; }

  .undo { display: flex; align-items: center; gap: 12px; margin: 8px 16px 0; padding: 4px 6px 4px 16px; min-height: 64px; border-radius: var(--r-2); color: #ffffff; background: #0d1f18; font-weight: 600; }
  .undo p { flex: 1; }
  .undo button { min-height: 56px; padding: 0 18px; color: #ffcf66; background: none; border-color: transparent; font-weight: 800; }

  .lanes + gl-task-bar { padding-bottom: calc(18px + env(safe-area-inset-bottom)); }

  .list { display: grid; gap: 8px; }
  .list button { width: 100%; min-height: 60px; justify-content: flex-start; text-align: start; font-size: 1.1875rem; }
  .list .go { min-height: 84px; justify-content: center; }
`
