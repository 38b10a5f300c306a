// A scanner on a stand reads the same code again and again while it is held there: one scan is meant. Called by the driver.

/** Milliseconds without that code after which it counts as shown again. */
const apart = 1500

/** True for a code that was not there just before; null is one that cannot be read. */
export const createRepeatFilter = (now: () => number): ((text: string | null) => boolean) => {
  let last: string | null | undefined
  let seen = 0
  return text => {
    const isNew = text !== last || now() - seen > apart
    last = text
    seen = now()
    return isNew
  }
}
