/** Pictures of what may be held to the reader, for those who do not read. */
import { html, svg } from 'lit'

/** An identity card: lines of text and a portrait, as the real one has them. */
export const idCard = html`<svg viewBox="0 0 96 64" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
  stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${svg`
  <rect x="2" y="2" width="92" height="60" rx="8"/><path d="M14 18h28M14 31h20M14 46h28"/>
  <circle cx="68" cy="23" r="9"/><path d="M52 50c0-10 7-15 16-15s16 5 16 15"/>`}</svg>`

/** A square code between the corners of a viewfinder. */
export const codePicture = html`<svg viewBox="0 0 64 64" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
  stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${svg`
  <path d="M2 16V2h14M48 2h14v14M62 48v14H48M16 62H2V48"/>
  <rect x="14" y="14" width="14" height="14" rx="1"/><rect x="36" y="14" width="14" height="14" rx="1"/>
  <rect x="14" y="36" width="14" height="14" rx="1"/><path d="M36 37h5v6M50 36v5M36 50h6M50 48v2"/>`}</svg>`
