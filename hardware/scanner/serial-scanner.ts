// A scanner on a serial line or USB-CDC: bytes in, scans out, whatever is plugged and unplugged meanwhile.
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { keepOpen } from '../port/keep-open.ts'
import { systemTimers, type Timers } from '../port/timers.ts'
import { createRepeatFilter } from './drop-repeats.ts'
import { createScanSplitter, type SplitScan } from './split-scans.ts'

/** `busy`: in the middle of a scan. `gone`: not plugged in, or not permitted. */
export type ReaderState = 'ready' | 'busy' | 'gone'

export interface ScannerSettings {
  readonly open: ByteStreamFactory
  readonly timers?: Timers
  /** May be anything, an identity above all: never log it. */
  readonly onScan: (text: string) => void
  /** Something was read that no code can be: too long, or in no known encoding. */
  readonly onUnreadable: () => void
  /** Called when it has changed. */
  readonly onState: (state: ReaderState) => void
}

/** Milliseconds of silence that end a scan: far more than between two pieces of it, even over a network. */
const silence = 80

export const openScanner = ({
  open,
  timers = systemTimers,
  onScan,
  onUnreadable,
  onState,
}: ScannerSettings): { close(): void } => {
  const isNew = createRepeatFilter(timers.now)
  let splitter = createScanSplitter()
  let state: ReaderState | null = null
  let cancel = () => {}

  const turn = (to: ReaderState) => {
    if (state === to) return
    state = to
    onState(to)
  }

  const take = (scans: SplitScan[]) => {
    for (const text of scans) {
      if (!isNew(text)) continue
      if (text === null) onUnreadable()
      else onScan(text)
    }
    turn(splitter.isMidScan() ? 'busy' : 'ready')
  }

  const kept = keepOpen({
    open,
    timers,
    onOpen: () => turn('ready'),
    onData(bytes) {
      cancel()
      take(splitter.push(bytes))
      cancel = timers.after(silence, () => take(splitter.flush()))
    },
    onAway() {
      cancel()
      // Half a code is none.
      splitter = createScanSplitter()
      turn('gone')
    },
  })

  return {
    close() {
      cancel()
      kept.close()
    },
  }
}
