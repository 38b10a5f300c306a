/** The icon of each kind of wired device; words always stand beside it. */
import { svg } from 'lit'
import type { Wired } from '../../server/contract/wired.ts'
import { type Icon, icon } from '../kit/icons.ts'

export const equipmentIcon: Record<Wired['kind'], Icon> = {
  scanner: icon(
    svg`<path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4"/><path d="M7.5 8.5v7M11 8.5v7M13.5 8.5v7M16.5 8.5v7"/>`,
    2,
  ),
  'id-card': icon(
    svg`<path d="M2.5 5h19v14h-19z"/><circle cx="8" cy="10.5" r="2"/><path d="M5 16a3 3 0 0 1 6 0M14 10h4.5M14 14h4.5"/>`,
    2,
  ),
  panel: icon(svg`<path d="M2.5 6h19v12h-19z"/><path d="M6.5 9v6M10 9h3.5v3H10v3h3.5M17 9v6"/>`, 2),
}
