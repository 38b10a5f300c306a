/** Line icons as Lit templates, drawn for this project on a 24 × 24 grid. They are decoration: words always stand beside them. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

export type Icon = TemplateResult

/** `strokes` in a frame that takes the size and the colour of the text around it. */
export const icon = (strokes: SVGTemplateResult, width = 2.2): Icon => html`<svg
  viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true" focusable="false"
  fill="none" stroke="currentColor" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round"
>${strokes}</svg>`

export const person = icon(svg`<circle cx="12" cy="7" r="3.5"/><path d="M5 21v-2.5a7 7 0 0 1 14 0V21"/>`)
export const people = icon(
  svg`<circle cx="5" cy="8" r="2"/><circle cx="12" cy="8" r="2"/><circle cx="19" cy="8" r="2"/><path d="M2.5 19v-3.5a2.5 2.5 0 0 1 5 0V19M9.5 19v-3.5a2.5 2.5 0 0 1 5 0V19M16.5 19v-3.5a2.5 2.5 0 0 1 5 0V19"/>`,
  1.8,
)
export const wheelchair = icon(
  svg`<circle cx="11" cy="4.6" r="2"/><path d="M11 8v6h5l3 6M11 10.5h5"/><path d="M9.4 11.3a5 5 0 1 0 6 6.6"/>`,
)
export const handInHand = icon(
  svg`<circle cx="8" cy="5" r="2.4"/><path d="M4 21v-6l1-4.500c.4-1.6 1.6-2.4 3-2.400s2.6.8 3 2.400L13.5 14M8 15v6M4 15h4"/><circle cx="17.5" cy="7" r="2"/><path d="M13.5 14l3-2.2 2.5 3V21M17 15.500V21"/>`,
  1.8,
)
export const factory = icon(svg`<path d="M3 21V10l6 4v-4l6 4V4h6v17z"/>`)
export const ticket = icon(
  svg`<path d="M5 3h14v18l-2.3-1.6-2.4 1.6-2.3-1.600L9.7 21l-2.4-1.600L5 21z"/><path d="M9 8h6M9 12h6"/>`,
  2,
)
export const check = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.5l3 3 6-6.5"/>`)
export const warning = icon(svg`<path d="M12 3.5 22 20.500H2z"/><path d="M12 10v5M12 17.800v.1"/>`)
export const help = icon(
  svg`<circle cx="12" cy="12" r="9.5"/><path d="M9.3 9.400a2.8 2.8 0 1 1 4 2.600c-.9.5-1.3 1-1.3 2M12 17.300v.1"/>`,
)
export const back = icon(svg`<path d="M10 5 3 12l7 7M3.5 12H21"/>`)
export const plus = icon(svg`<path d="M12 4v16M4 12h16"/>`, 2.8)
export const minus = icon(svg`<path d="M4 12h16"/>`, 2.8)
export const cross = icon(svg`<path d="M5 5l14 14M19 5 5 19"/>`, 2.6)
export const erase = icon(svg`<path d="M8.5 5H21v14H8.500L2.5 12zM12 9.500l5 5M17 9.500l-5 5"/>`, 2)
export const letters = icon(svg`<path d="M2 20 7.5 6 13 20M4 15.500h7M14.5 20l3.5-9 3.5 9M15.8 17h4.4"/>`, 2)
export const contrast = icon(
  svg`<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none"/>`,
)
export const printer = icon(svg`<path d="M7 8V3h10v5M7 17H3V8h18v9h-4"/><path d="M7 13.500h10V21H7z"/>`, 2)
export const board = icon(
  svg`<rect x="2" y="4" width="20" height="13" rx="2"/><path d="M6 9h5M15 9h3M6 13h5M15 13h3M8.5 21h7M12 17v4"/>`,
  1.8,
)
export const chart = icon(svg`<path d="M4 4v16h17"/><path d="M7.500 15 12 10l3.500 3L21 6.500"/>`)
export const handheld = icon(
  svg`<rect x="6.5" y="2" width="11" height="20" rx="2.5"/><path d="M10 6h4M9.5 17.5h5"/>`,
  1.8,
)
export const clock = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l4 2.5"/>`)
export const openLock = icon(
  svg`<rect x="4" y="11" width="16" height="10" rx="2"/><path d="M8 11V7.500a4 4 0 0 1 7.8-1.200M12 15v2.500"/>`,
)
export const speaker = icon(
  svg`<path d="M3 9.500v5h4l5 4.500v-14l-5 4.500z"/><path d="M15.5 9a4.200 4.200 0 0 1 0 6M18.2 6.300a8 8 0 0 1 0 11.400"/>`,
)
/** To the right; turned by style for every other way. */
export const pointer = icon(svg`<path d="M3.5 12h16M13 5.500l6.5 6.500-6.5 6.500"/>`, 2.8)
export const arrow = icon(svg`<path d="M9 5l7 7-7 7"/>`, 2.6)

const ofClass = { general: person, green: wheelchair, batch: factory }
/** The icon of a class, the same on every screen: its meaning is never left to its colour. */
export const classIcon = (ticketClass: keyof typeof ofClass): Icon => ofClass[ticketClass]
export const keyboard = icon(
  svg`<rect x="2" y="5.5" width="20" height="13" rx="2.5"/><path d="M6 9.8h.1M10 9.8h.1M14 9.8h.1M18 9.8h.1M8 14.500h8"/>`,
  2,
)
export const child = icon(
  svg`<circle cx="12" cy="8" r="3.2"/><path d="M7.5 21v-3a4.5 4.5 0 0 1 9 0v3M12 4.800c0-1.6 1-2.4 2.2-2.200"/>`,
)
export const passport = icon(
  svg`<rect x="4.5" y="2.5" width="15" height="19" rx="2"/><circle cx="12" cy="10" r="3.8"/><path d="M8.2 10h7.600M12 6.200c-1.8 2.4-1.8 5.200 0 7.600M12 6.200c1.8 2.4 1.8 5.200 0 7.600M8.5 17.500h7"/>`,
  1.8,
)
export const stairs = icon(
  svg`<path d="M2.5 21h5v-4h5v-4h5V9h4"/><circle cx="8" cy="4.500" r="2"/><path d="M8 7.500v5.5M8 9.500l4 1.5"/>`,
  2,
)
export const downstairs = icon(
  svg`<path d="M3 5h5v4h5v4h5v4h3.500"/><path d="M5 13v7m-2.800-2.800L5 20l2.800-2.800"/>`,
  2,
)
const horn = svg`<path d="M3 9.500v5h4l5 4.500V5L7 9.500z"/>`
export const speakerOff = icon(svg`${horn}<path d="M16 9.500l5 5M21 9.500l-5 5"/>`, 2)
export const softer = icon(svg`${horn}<path d="M15.5 12h6"/>`, 2)
export const louder = icon(svg`${horn}<path d="M15.5 12h6M18.5 9v6"/>`, 2)
export const slow = icon(svg`<circle cx="12" cy="13" r="8"/><path d="M12 8.500V13h-3.500M9.500 2.500h5"/>`, 2)
export const rejoin = icon(svg`<path d="M20 12a8 8 0 1 1-2.600-5.900M20 3v4.500h-4.500"/>`, 2.4)
