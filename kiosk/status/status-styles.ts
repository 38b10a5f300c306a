/** The look of a resident's phone page; from 320 px wide, with the reader's own text size. */
import { css } from 'lit'

export const statusStyles = css`
  :host { max-width: 480px; min-height: 100vh; min-height: 100dvh; margin-inline: auto; display: flex; flex-direction: column; }
  :host([mood='now']) { background: var(--call); color: var(--call-ink); }
  header { display: flex; align-items: center; gap: 12px; padding: 14px 20px; }
  header h1 { flex: 1; font-size: var(--text-m); }
  header button { min-height: 48px; min-width: 48px; padding: 0 16px; font-size: var(--text-s); }
  main { flex: 1; display: flex; flex-direction: column; gap: 14px; padding: 4px 20px 28px; }
  .number {
    display: grid; gap: 6px; padding: 26px 20px 28px; text-align: center;
    background: var(--card); border-radius: var(--r-3); box-shadow: var(--shadow);
  }
  .number small { font-size: var(--text-m); font-weight: 600; color: var(--ink-2); }
  .number .num { font-size: clamp(4.5rem, 27vw, 7.5rem); line-height: 1.05; letter-spacing: -0.02em; color: var(--brand); }
  .number .long { font-size: clamp(4rem, 22vw, 6.2rem); }
  .number h2 { font-size: var(--text-xl); text-wrap: balance; }
  .lane { font-size: clamp(2.75rem, 15vw, 4.5rem); line-height: 1.15; font-weight: 800; }
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; }
  .facts gl-figure { padding: 16px 18px; background: var(--card); border-radius: var(--r-2); box-shadow: var(--shadow); --figure-size: 2.125rem; }
  .facts gl-figure:only-child { grid-column: span 2; }
  .more { padding: 4px; font-size: var(--text-m); line-height: 1.5; }
  .foot { margin-top: auto; display: grid; gap: 12px; padding-top: 12px; }
  .updated { text-align: center; font-size: var(--text-s); color: var(--ink-2); }
  :host([mood='now']) .number { background: #fff7e3; color: var(--call-ink); }
  :host([mood='now']) .number .num { color: var(--call-ink); }
  :host([mood='now']) .updated { color: inherit; }
  button { width: 100%; }
  header button { width: auto; }
  .gone { margin-block: auto; text-align: center; display: grid; gap: 14px; justify-items: center; }
  .gone svg { width: 72px; height: 72px; color: var(--warn); }
  .gone h2 { font-size: var(--text-xl); }
  .gone p { font-size: var(--text-m); line-height: 1.55; }
  dialog {
    width: min(440px, calc(100vw - 40px)); margin: auto auto 24px; padding: 26px 22px; border: 0; border-radius: var(--r-3);
    color: var(--ink); background: var(--card); box-shadow: var(--shadow); font-size: var(--text-m);
  }
  dialog::backdrop { background: rgb(13 31 24 / 0.55); }
  dialog h2 { font-size: var(--text-xl); margin-bottom: 8px; }
  dialog div { display: grid; gap: 12px; margin-top: 22px; }
`
