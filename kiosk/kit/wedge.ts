/**
 * Scanners that type like a keyboard. Listens to all keys of a screen and reports what was scanned; a hand's typing goes
 * through untouched. Used by the kiosk and the handheld.
 */
import { fieldOf, keepField } from './field-memory.ts'
import { createKeyBurst, rhythm } from './key-burst.ts'
import { type Key, keyCharacter } from './key-character.ts'

export type WedgeClock = {
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void
}

export type WedgeOptions = {
  /** Usually `window`: scans are heard wherever the focus is. */
  target: EventTarget
  clock: WedgeClock
  /** What was scanned, without its Enter or Tab. It may be anything: pass it to `readScan`, and never log it. */
  onScan: (text: string) => void
}

export type Wedge = {
  /** Keys are arriving at a scanner's speed: not the moment to reset the screen, or to act on a single key. */
  isReading(): boolean
  stop(): void
}

type KeyPress = Event & Key & { repeat: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

const ends = (code: string, key: string) =>
  ['Enter', 'NumpadEnter', 'Tab'].includes(code) || (code === '' && (key === 'Enter' || key === 'Tab'))

export function createWedge({ target, clock, onScan }: WedgeOptions): Wedge {
  const burst = createKeyBurst()
  let restore = () => {}
  let cancelPause = () => {}
  /** Until when a further Enter belongs to the scan before: many scanners send CR and LF. */
  let tailUntil = Number.NEGATIVE_INFINITY

  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  /** True if it was a scan. */
  function end(): boolean {
    cancelPause()
    const text = burst.end()
    if (text === null) return false
    restore()
    onScan(text)
    return true
  }

  function character(event: KeyPress, typed: string) {
    if (burst.press(typed, event.code, event.timeStamp)) restore = keepField(event)
    // The space bar would press the button that has the focus.
    if (typed === ' ' && burst.running() && !fieldOf(event)) swallow(event)
    cancelPause()
    // After a stall of the page the timer runs first and the keys that came meanwhile next: give them their turn.
    cancelPause = clock.after(rhythm.pause, () => {
      cancelPause = clock.after(rhythm.grace, end)
    })
  }

  function down(event: Event) {
    const press = event as KeyPress
    if (ends(press.code, press.key)) {
      const tail = press.timeStamp <= tailUntil
      if (end()) tailUntil = press.timeStamp + rhythm.pause
      else if (!tail) return
      return swallow(event)
    }
    // Shortcuts and the control characters of some codes write nothing.
    if (press.ctrlKey || press.altKey || press.metaKey) return
    const typed = keyCharacter(press)
    if (typed === null) return
    if (press.repeat) burst.clear()
    else character(press, typed)
  }
  const up = (event: Event) => burst.release((event as KeyPress).code)

  target.addEventListener('keydown', down, true)
  target.addEventListener('keyup', up, true)
  return {
    isReading: burst.running,
    stop() {
      cancelPause()
      target.removeEventListener('keydown', down, true)
      target.removeEventListener('keyup', up, true)
    },
  }
}
