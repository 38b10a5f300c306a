/** What residents are told now, where tickets and number panels tell it. Called by the site. */
import type { Language } from '../contract/words.ts'
import type { State } from '../domain/state.ts'
import { shownNotices } from '../edge/view/notice-view.ts'

/** `wall` is ms since 1970 UTC. */
export const noticesNow = (
  state: State,
  place: 'kiosk' | 'led',
  language: Language,
  wall: number,
): string[] =>
  shownNotices(state, wall)
    .filter(({ placement }) => placement.includes(place))
    .map(({ text }) => text[language] ?? text['zh-CN'])
