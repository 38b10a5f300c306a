/** How the frame around the handheld's pages looks: banners, the undo bar, and what is shown before anybody signed in. */
import { css } from 'lit'

export const staffStyles = css`
  :host {
    height: 100dvh; max-width: 30rem; margin-inline: auto; display: flex; flex-direction: column;
    overflow: hidden; background: var(--card); font-size: var(--text-m);
  }
  .top { display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 4px 16px; border-bottom: 2px solid var(--line); }
  .top b { font-size: 1.25rem; }
  .top button { margin-left: auto; min-height: 56px; font-size: var(--text-s); }
  .middle { flex: 1; display: grid; place-content: center; gap: 14px; padding: 24px; text-align: center; }
  .form { flex: 1; display: flex; flex-direction: column; min-height: 0; }
  .unpaired { flex: 1; overflow-y: auto; padding: 16px; display: grid; align-content: start; gap: 16px; }
  .secure { padding: 10px 14px; border-radius: var(--r-2); background: var(--warn-tint); color: var(--warn); font-size: var(--text-s); font-weight: 600; }
  .form .secure { margin: 10px 16px 0; }
  a { color: inherit; }
  .news gl-banner { margin: 10px 16px 0; padding: 10px 14px; }
  .undo { display: flex; align-items: center; gap: 12px; margin: 8px 16px 0; padding: 0 0 0 16px; min-height: 72px; border-radius: var(--r-2); color: var(--bar-ink); background: var(--bar); font-weight: 600; }
  .undo p { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .undo button { min-height: 96px; min-width: 112px; padding: 0 18px; color: #ffcf66; background: none; border-color: transparent; font-weight: 800; }
`
