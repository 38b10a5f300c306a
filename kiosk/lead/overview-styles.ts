/** How the overview is laid out: figures first, then the lanes. */
import { css } from 'lit'

export const overviewStyles = css`
  :host { display: grid; gap: 20px; }
  h3 { font-size: var(--text-m); margin-bottom: 10px; }
  .held { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 20px; }
  .held p { flex: 1 1 16rem; font-size: var(--text-l); }
  .held small { font-size: var(--text-m); font-weight: 500; white-space: normal; }
  .figures { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: 20px; }
  .figures > :only-child { grid-column: 1 / -1; }
  .figures > section { padding: 18px 20px; }
  .figures h3 { margin-bottom: 4px; color: var(--ink-2); font-weight: 600; font-size: var(--text-s); }
  .day { display: flex; flex-direction: column; gap: 4px; }
  .day .state { font-size: var(--text-xl); font-weight: 800; line-height: 1.25; }
  .day .acts { display: flex; flex-wrap: wrap; gap: 10px; margin-top: auto; padding-top: 14px; }
  .waiting ul { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 16px; height: calc(100% - 1.6em); align-items: end; }
  .waiting li { display: grid; gap: 2px; }
  .class { display: flex; align-items: center; gap: 6px; font-weight: 700; color: var(--of); }
  .count b { font-size: 3rem; line-height: 1.1; }
  .hint { margin-bottom: 12px; color: var(--ink-2); }
  @media (max-width: 700px) {
    .figures { grid-template-columns: minmax(0, 1fr); gap: 14px; }
    .lanes { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`
