/** A picture for each need that the kiosk offers, so that the choice can be made without reading. */
import { svg } from 'lit'
import type { Need } from '../../server/contract/words.ts'
import { type Icon, icon, wheelchair } from '../kit/icons.ts'

/** `language` is not asked: the kiosk knows the language it is used in. */
export type OfferedNeed = Exclude<Need, 'language'>

export const needIcons: Record<OfferedNeed, Icon> = {
  mobility: icon(
    svg`<circle cx="9.5" cy="4.5" r="2"/><path d="M9.5 8.500v6L7 21M9.5 14.500l3 6.500M9.5 9.500l4 3.500M14.5 14.200a1.7 1.7 0 0 1 3.4 0V21"/>`,
    2,
  ),
  wheelchair,
  pregnant: icon(
    svg`<circle cx="10.5" cy="4.3" r="2"/><path d="M9 21v-6.500c-1.2-2-1.2-4.5 0-6 2.2-.6 3.4.6 4 2 2.6.8 3.4 5.2 0 5.800V21"/>`,
    2,
  ),
  infant: icon(
    svg`<circle cx="12" cy="13" r="8"/><path d="M12 5c-.3-1.7 1-3 2.7-2.500M9 12v.4M15 12v.4M9.3 15.800c1.6 1.5 3.8 1.5 5.4 0"/>`,
    2,
  ),
  vision: icon(
    svg`<path d="M2.5 12S6 5.5 12 5.500s9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.500S2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/><path d="M4 20.5 20 3.5"/>`,
    2,
  ),
  hearing: icon(
    svg`<path d="M6.5 9.500a5.5 5.5 0 0 1 11 0c0 4-3.5 4.7-3.5 8a3.2 3.2 0 0 1-6 1.5"/><path d="M9.5 10a2.5 2.5 0 0 1 5 0c0 2-2 2-2 4"/>`,
    2,
  ),
  unwell: icon(
    svg`<path d="M14.5 13.800V5a2.5 2.5 0 0 0-5 0v8.800a4.8 4.8 0 1 0 5 0z"/><path d="M12 9v8.500M18 6h3M18 10h3"/>`,
    2,
  ),
  other: icon(
    svg`<path d="M12 20.500C5 16 2.5 12.5 2.5 9A4.8 4.8 0 0 1 12 7.5 4.8 4.8 0 0 1 21.5 9c0 3.5-2.5 7-9.5 11.500z"/>`,
    2,
  ),
}
