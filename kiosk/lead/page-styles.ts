/** How the lead's page is laid out: two columns on a laptop, one on a phone. */
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
  nav { display: none; }
  .page {
    width: 100%; max-width: 1360px; margin-inline: auto; padding: 24px 24px 64px;
    display: grid; grid-template-columns: minmax(0, 1fr) 400px; grid-template-rows: auto auto 1fr; gap: 28px; align-items: start;
  }
  .page h2 { margin-bottom: 12px; scroll-margin-top: 72px; }
  .page h2:focus-visible { outline-offset: 4px; }
  .printers { grid-column: 2; grid-row: 1 / span 3; position: sticky; top: 24px; --roll-height: calc(100dvh - 270px); }
  .overview, .devices, .people { grid-column: 1; }
  .pin { margin-block: 12px 16px; font-size: 4rem; line-height: 1.2; letter-spacing: 0.04em; text-align: center; }

  @media (max-width: 1100px) {
    .page { grid-template-columns: minmax(0, 1fr); grid-template-rows: none; padding: 16px 16px 48px; }
    .printers { grid-column: 1; grid-row: auto; position: static; --roll-height: 34rem; }
    nav { position: sticky; top: 0; z-index: 2; display: flex; gap: 8px; padding: 8px 16px; overflow-x: auto; background: var(--paper); border-bottom: 1px solid var(--line); }
    nav a { flex: 1 0 auto; display: grid; place-content: center; min-height: 44px; padding: 0 10px; font-size: var(--text-s); font-weight: 700; color: var(--ink); background: var(--quiet); border-radius: 12px; text-decoration: none; white-space: nowrap; }
    .top { padding: 8px 16px; }
    main > gl-banner { margin-inline: 16px; }
  }
  @media (max-width: 700px) {
    .top h1 { flex: 1 0 60%; }
    .top .link { flex: 1 0 50%; }
    gl-lead-sign-in { margin-block: 24px; }
  }
`
