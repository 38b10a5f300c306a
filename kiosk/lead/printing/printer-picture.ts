/** A printer as staff would find it: cover open, paper out or low, unplugged, a ticket coming out. Pure. */
import { type SVGTemplateResult, svg } from 'lit'
import type { Printer } from '../../../server/contract/printer.ts'
import { type Icon, icon } from '../../kit/icons.ts'

const body = svg`<path d="M3 10.500h18V20H3z"/>`
const closedLid = svg`<path d="M5 10.500V7.500h14v3"/>`
const openLid = svg`<path d="M5 10.500 2.500 3.500 15 2"/>`
const slip = svg`<path d="M8 14.500h8v8l-1.300-1-1.400 1-1.300-1-1.300 1-1.400-1-1.300 1z" fill="var(--card)"/><path d="M10 17.500h4"/>`
const slot = svg`<path d="M7 14.500h10"/>`
const noPaper = svg`<circle cx="12" cy="15.500" r="2.600" stroke-dasharray="1.600 1.600"/>`
const lowPaper = svg`<circle cx="17.500" cy="13.500" r=".900"/>`
const blade = svg`<path d="m8 14.500 2 2 2-2 2 2 2-2"/>`
const cross = svg`<path d="m9.500 13 5 5M14.500 13l-5 5"/>`
const cut = svg`<path d="M12 20v1M10 23.500l4-3"/>`

function inside({ state, reasons, paperLow }: Printer): SVGTemplateResult {
  if (reasons.includes('paper-end')) return noPaper
  if (reasons.includes('cutter')) return blade
  if (reasons.includes('offline') || reasons.includes('error')) return svg`${cross}${cut}`
  if (state === 'printing') return slip
  return paperLow ? svg`${slot}${lowPaper}` : slot
}

export const printerPicture = (printer: Printer): Icon =>
  icon(svg`${printer.reasons.includes('cover-open') ? openLid : closedLid}${body}${inside(printer)}`, 1.6)
