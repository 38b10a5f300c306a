/**
 * A trembling hand taps twice: a second tap on the same button within half a second is dropped (EN 301 549, 5.8), and
 * so is one that hits whatever the next screen shows in that place.
 */

/** Milliseconds. */
const sameTapWithin = 500

/** A listener for `click` that goes before all others. */
export function tapGuard(): EventListenerObject & AddEventListenerOptions {
  let lastAt = -sameTapWithin
  let lastButton: EventTarget | undefined
  return {
    capture: true,
    handleEvent(event) {
      const button = event.composedPath().find(target => target instanceof HTMLButtonElement)
      // The browser counts taps on one spot in `detail`, whatever has come to lie there meanwhile.
      const again = button === lastButton || (event as MouseEvent).detail > 1
      if (again && event.timeStamp - lastAt < sameTapWithin) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      lastAt = event.timeStamp
      lastButton = button
    },
  }
}
