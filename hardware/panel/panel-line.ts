// The LED panels on one line: an RS-485 bus carries several. Each is told what to show when that changes, after every
// reconnection, and now and then, since most panels answer nothing and one that lost power has forgotten.
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { keepOpen } from '../port/keep-open.ts'
import { systemTimers, type Timers } from '../port/timers.ts'

/** A number, or the words of a notice; null: dark. */
export type PanelContent = string | { readonly words: string } | null

export interface LinePanel {
  readonly id: string
  /** What it is sent to show this. */
  readonly frame: (content: PanelContent) => Uint8Array
}

export interface PanelLineSettings {
  readonly open: ByteStreamFactory
  readonly timers?: Timers
  readonly panels: readonly LinePanel[]
  /** Called when it has changed. */
  readonly onState: (state: 'ready' | 'gone') => void
}

export interface PanelLine {
  /** Dark until told otherwise. */
  show(panel: string, content: PanelContent): void
  close(): void
}

/** Milliseconds: between frames, so that panels tell them apart, and from one repetition of everything to the next. */
const apart = 20
const repeatEvery = 5000

const isSame = (a: PanelContent | undefined, b: PanelContent): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a?.words === b?.words)

export const openPanelLine = ({
  open,
  timers = systemTimers,
  panels,
  onState,
}: PanelLineSettings): PanelLine => {
  const shown = new Map<string, PanelContent>(panels.map(({ id }) => [id, null]))
  /** Panels that wait to be told, the longest first. */
  let due: LinePanel[] = []
  let isSending = false
  let state: 'ready' | 'gone' | null = null
  let cancelNext = () => {}
  let cancelRepeat = () => {}

  const turn = (to: 'ready' | 'gone') => {
    if (state === to) return
    state = to
    onState(to)
  }

  const sendNext = () => {
    const stream = kept.stream()
    const panel = stream && due.shift()
    isSending = panel !== undefined && panel !== null
    if (!stream || !panel) return
    // A write that fails is followed by the end of its stream, which says the same.
    stream.write(panel.frame(shown.get(panel.id) ?? null)).catch(() => {})
    cancelNext = timers.after(apart, sendNext)
  }

  const tell = (those: readonly LinePanel[]) => {
    due.push(...those.filter(panel => !due.includes(panel)))
    if (!isSending) sendNext()
  }

  const repeat = () => {
    tell(panels)
    cancelRepeat = timers.after(repeatEvery, repeat)
  }

  const stop = () => {
    cancelNext()
    cancelRepeat()
    isSending = false
    due = []
  }

  const kept = keepOpen({
    open,
    timers,
    onOpen() {
      turn('ready')
      repeat()
    },
    onData: () => {},
    onAway() {
      stop()
      turn('gone')
    },
  })

  return {
    show(id, content) {
      if (!shown.has(id) || isSame(shown.get(id), content)) return
      shown.set(id, content)
      tell(panels.filter(panel => panel.id === id))
    },
    close() {
      stop()
      kept.close()
    },
  }
}
