/** Icons that only the handheld needs; the rest come from kit/icons.ts. Words always stand beside them. */
import { svg } from 'lit'
import { icon } from '../kit/icons.ts'

export const tube = icon(svg`<path d="M8 3h8M9 3v14.500a3 3 0 0 0 6 0V3M9 11h6"/>`, 2)
export const swap = icon(svg`<path d="M4 8h15l-4-4M20 16H5l4 4"/>`)
export const pause = icon(svg`<path d="M8 5v14M16 5v14"/>`, 3)
export const moon = icon(svg`<path d="M20 14.500A8.5 8.5 0 0 1 9.500 4a8.5 8.5 0 1 0 10.500 10.500z"/>`)
export const sun = icon(
  svg`<circle cx="12" cy="12" r="4.5"/><path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5"/>`,
)
export const search = icon(svg`<circle cx="10.500" cy="10.500" r="6.500"/><path d="M15.500 15.500 21 21"/>`)
export const scan = icon(
  svg`<path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4M7 9v6M11 9v6M14 9v6M17 9v6"/>`,
  2,
)
export const leave = icon(svg`<path d="M10 3H4v18h6M9 12h11M16 8l4 4-4 4"/>`)
export const pencil = icon(svg`<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>`, 2)
export const medical = icon(svg`<path d="M9 3h6v6h6v6h-6v6H9v-6H3V9h6z"/>`, 2)
export const torch = icon(svg`<path d="M8 3h8v4l-2 3v11h-4V10L8 7zM8 7h8"/>`, 2)
