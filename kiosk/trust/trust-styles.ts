/** How the trust page looks: a page of instructions, read on a phone. */
import { css } from 'lit'

export const trustStyles = css`
  header { color: var(--brand-ink); background: var(--brand); }
  header > div, main { max-width: 760px; margin-inline: auto; padding: 24px; }
  header > div { padding-block: 20px 36px; }
  header button { margin: 0 0 20px auto; min-height: 48px; padding: 0 20px; font-size: var(--text-s); }
  h1 { font-size: clamp(1.75rem, 6vw, 2.75rem); }
  header p { margin-top: 12px; font-size: var(--text-l); line-height: 1.5; }
  main { font-size: var(--text-m); line-height: 1.6; }
  h2 { font-size: var(--text-xl); margin: 32px 0 10px; }
  h3 { font-size: var(--text-l); margin: 28px 0 8px; }
  ol, ul { margin: 0; padding-inline-start: 1.6em; list-style: revert; }
  li + li { margin-top: 8px; }
  dl { margin: 16px 0 0; padding: 16px 20px; background: var(--card); border: var(--stroke) solid var(--line); border-radius: var(--r-2); }
  dt { color: var(--ink-2); font-size: var(--text-s); }
  dd { margin: 0 0 10px; }
  code, pre { font-family: ui-monospace, monospace; font-size: var(--text-s); overflow-wrap: anywhere; white-space: pre-wrap; }
  pre { margin: 8px 0; padding: 12px 16px; background: var(--quiet); border-radius: var(--r-1); }
  a { color: var(--brand); font-weight: 700; overflow-wrap: anywhere; }
  a.download {
    display: inline-block; margin-top: 16px; padding: 16px 28px; color: var(--brand-ink); background: var(--brand);
    border-radius: var(--r-2); text-decoration: none; font-size: var(--text-l);
  }
`
