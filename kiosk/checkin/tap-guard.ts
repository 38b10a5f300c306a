/**
 * A trembling hand taps twice: the second tap on the same button or the same spot within half a second is dropped
 * (EN 301 549, 5.8), so it can neither count twice nor hit what the next screen shows in that place.
 */

/** Milliseconds. */
export const sameTapWithin = 500

type Tap = { at: number; x: number; y: number; button: EventTarget | undefined }

/** A listener for `click` that goes first; `near` is how far apart two taps may be to be the same, in CSS pixels. */
export function tapGuard(near: () => number): EventListenerObject & AddEventListenerOptions {
  let last: Tap = { at: -sameTapWithin, x: 0, y: 0, button: undefined }
  return {
    capture: true,
    handleEvent(event) {
      const tap = tapOf(event as MouseEvent)
      if (!isSame(last, tap, near())) {
        last = tap
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
    },
  }
}

/** A press of a key has no place on the screen (`detail` is 0), so only the button can make it the same. */
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
