/** What every element of every screen starts from: adopt it first in `static styles`. */
import { css } from 'lit'

export const base = css`
  *, *::before, *::after { box-sizing: border-box; margin: 0; }
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3 { font-size: inherit; font-weight: 800; line-height: 1.2; text-wrap: balance; }
  ul, ol { list-style: none; padding: 0; }
  p { text-wrap: pretty; }
  svg { display: block; flex: none; }
  /* Han breaks only where phrase() allows it, or not to overflow. */
  :lang(zh) { word-break: keep-all; overflow-wrap: anywhere; }
  .clause { display: inline-block; }
  .num { font-variant-numeric: tabular-nums; font-weight: 800; letter-spacing: -0.01em; white-space: nowrap; }
  .unseen {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus { outline: none; }
  :focus-visible {
    outline: max(3px, calc(1.2 * var(--mm))) solid var(--focus);
    outline-offset: max(2px, calc(0.6 * var(--mm)));
    box-shadow: 0 0 0 max(2px, calc(0.6 * var(--mm))) var(--focus-gap);
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
`
