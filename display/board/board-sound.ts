/** Everything about sound on one board: the voice, its queue, and what keeps it silent. Made by queue-board.ts. */
import { browserVoice } from '../../kiosk/speech/voice/browser-voice.ts'
import type { EnterCall, NoticeCall } from '../../server/contract/live.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import { type Announced, createAnnouncer } from './announcer.ts'
import { quietNow } from './quiet-now.ts'

export type BoardSound = {
  call(call: Announced): void
  notice(notice: Pick<NoticeCall, 'id' | 'preset'>): void
  enter(ranges: EnterCall['ranges']): void
  /** The browser does not allow sound before somebody touches the screen. */
  readonly blocked: boolean
  unlock(): void
  close(): void
}

/** What decides whether and how loud it speaks now: the lead's volume, and the site's time in ms. */
export type Loudness = { volume: number; now: number }

/** Null where the browser has no sound. `redraw` is called when `blocked` may have changed. */
export function boardSound(
  { board }: Pick<SiteFacts, 'board'>,
  loudness: () => Loudness,
  redraw: () => void,
): BoardSound | null {
  const voice = browserVoice()
  if (!voice) return null
  for (const language of board.spoken) void voice.prepare(language)
  void voice.unlock().then(redraw)

  const announcer = createAnnouncer({
    voice,
    manner: () => {
      const { volume, now } = loudness()
      voice.setVolume(volume)
      const { spoken, times, quiet } = board
      return { languages: spoken, times, silent: volume === 0 || quietNow(quiet, now) }
    },
    onSaid: redraw,
  })
  return {
    call: announcer.call,
    enter: announcer.enter,
    // A site's own words can be said where it has recorded them: as `notice.ID`, instead of a preset's too.
    notice: ({ id, preset }) =>
      announcer.notice([{ clip: `notice.${id}` }, ...(preset ? ([[`notice.${preset}`]] as const) : [])]),
    get blocked() {
      return voice.blocked
    },
    unlock: () => void voice.unlock().then(redraw),
    close: announcer.close,
  }
}
