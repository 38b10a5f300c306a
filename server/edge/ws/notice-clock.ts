/** Says which notices the voice is to speak, once in each minute that they are due. Called by the live socket. */
import type { NoticeCall } from '../../contract/live.ts'
import type { State } from '../../domain/state.ts'
import { spokenNotices } from '../view/notice-view.ts'

export type NoticeClock = {
  /** To be called at least every few seconds; never throws. */
  tick(): void
}

type Parts = {
  state: () => State
  wall: () => number
  announce: (call: NoticeCall) => void
  onFailed: (error: unknown) => void
}

const minute = 60_000

export function createNoticeClock({ state, wall, announce, onFailed }: Parts): NoticeClock {
  /** The minute of a start is over for the voice: after a crash it must not repeat itself. */
  let told = Math.floor(wall() / minute)

  function tell(): void {
    const at = wall()
    const now = Math.floor(at / minute)
    if (now === told) return
    told = now
    for (const { id, preset, text } of spokenNotices(state(), at))
      announce({ kind: 'notice', seq: state().seq, at: new Date(at).toISOString(), id, preset, text })
  }

  return {
    tick() {
      try {
        tell()
      } catch (error) {
        onFailed(error)
      }
    },
  }
}
