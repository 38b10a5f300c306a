/** A trembling hand taps twice: the second tap on the same button or the same spot within half a second is dropped (EN 301 549, 5.8). */

/** Milliseconds. */
export const sameTapWithin = 500

type Tap = { at: number; x: number; y: number; button: EventTarget | undefined }

/** Watches the clicks of `page`; `near` is how far apart two taps may be to be the same, in CSS pixels. Returns what ends it. */
export function guardTaps(page: EventTarget, near: () => number): () => void {
  let last: Tap = { at: -sameTapWithin, x: 0, y: 0, button: undefined }
  const guard = (event: Event) => {
    const tap = tapOf(event as MouseEvent)
    if (isSame(last, tap, near())) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else {
      last = tap
    }
  }
  page.addEventListener('click', guard, { capture: true })
  return () => page.removeEventListener('click', guard, { capture: true })
}

/** A press of a key has no place on the screen. */
const tapOf = (event: MouseEvent): Tap => ({
  at: event.timeStamp,
  x: event.detail === 0 ? Number.NaN : event.clientX,
  y: event.clientY,
  button: event.composedPath().find(target => target instanceof HTMLButtonElement),
})

const isSame = (last: Tap, tap: Tap, near: number): boolean =>
  tap.at - last.at < sameTapWithin &&
  ((tap.button !== undefined && tap.button === last.button) ||
    Math.hypot(tap.x - last.x, tap.y - last.y) < near)
