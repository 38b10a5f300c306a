/** How the lead's page is laid out: sections beside their list on a laptop, below it on a phone. */
import { css } from 'lit'

export const pageStyles = css`
  :host { --target: 48px; }
  .top { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 24px; color: #ffffff; background: #0d1f18; }
  .top h1 { flex: 1 1 auto; font-size: var(--text-l); }
  .top small { margin-left: 8px; font-size: var(--text-s); font-weight: 500; color: #cdd8d2; }
  .top button { font-size: var(--text-s); color: #ffffff; background: none; border-color: #6f7d76; padding-inline: 16px; }
  .top .link { display: flex; align-items: center; gap: 8px; font-size: var(--text-s); font-weight: 600; }
  .top .link::before { content: ''; width: 12px; height: 12px; border-radius: 50%; background: #37c78a; }
  .top .link.off::before { border-radius: 2px; background: #ff8f8f; }
  main > gl-banner { margin: 12px 24px 0; }
  .middle { padding: 30vh 24px; text-align: center; }
  gl-lead-sign-in { max-width: 28rem; margin: 8vh auto; padding: 0 16px; }
  .page {
    width: 100%; max-width: 1280px; margin-inline: auto; padding: 24px 24px 64px;
    display: grid; grid-template-columns: 176px minmax(0, 1fr); gap: 36px; align-items: start;
  }
  nav { position: sticky; top: 24px; display: grid; gap: 4px; }
  nav a {
    display: flex; align-items: center; min-height: 48px; padding: 0 16px; font-weight: 700; color: var(--ink);
    border-radius: 12px; text-decoration: none; white-space: nowrap;
  }
  nav a:hover { background: var(--quiet); }
  nav a[aria-current] { color: var(--on-ink); background: var(--on); }
  .page h2 { margin-bottom: 16px; font-size: var(--text-xl); }
  .page h2:focus-visible { outline-offset: 4px; }
  .printers { --roll-height: 40rem; }
  .pin { margin-block: 12px 16px; font-size: 4rem; line-height: 1.2; letter-spacing: 0.04em; text-align: center; }

  @media (max-width: 1000px) {
    .page { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0 16px 48px; }
    nav {
      top: 0; z-index: 2; display: flex; gap: 8px; margin-inline: -16px; padding: 8px 16px; overflow-x: auto;
      background: var(--paper); border-bottom: 1px solid var(--line);
    }
    nav a { flex: 1 0 auto; justify-content: center; min-height: 44px; padding: 0 14px; font-size: var(--text-s); background: var(--quiet); }
    .page section { padding-top: 16px; }
    .page h2 { scroll-margin-top: 72px; font-size: var(--text-l); }
    .printers { --roll-height: 34rem; }
    .top { padding: 8px 16px; }
    main > gl-banner { margin-inline: 16px; }
  }
  @media (max-width: 700px) {
    .top h1 { flex: 1 0 60%; }
    .top .link { flex: 1 0 50%; }
    gl-lead-sign-in { margin-block: 24px; }
  }
  @media print {
    .top, nav, main > gl-banner, .page h2 { display: none; }
    .page { display: block; max-width: none; padding: 0; }
  }
`
