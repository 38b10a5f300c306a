/** The words that stand beside a lane's name on the board: 号通道, Lane; a lane with a name of its own needs none. */
import { isNumbered } from '../../kiosk/speech/lane-name.ts'
import { say, type Tongues } from './words.ts'

export type LaneText = { numbered: boolean; main: string; second: string | null }

export function laneText(name: string, { main, second }: Tongues): LaneText {
  const words = (language: Tongues['main']) => say(language, 'common.lane', { lane: '' }).trim()
  return {
    numbered: isNumbered(name),
    main: words(main),
    second: second && words(second),
  }
}
