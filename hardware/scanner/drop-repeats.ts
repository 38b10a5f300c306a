// A scanner on a stand reads the same code again and again while it is held there: one scan is meant. Called by the driver.

/** Milliseconds without that code after which it counts as shown again. */
const apart = 1500

/** True for a code that was not there just before. */
export const createRepeatFilter = (now: () => number): ((text: string) => boolean) => {
  let last: string | null = null
  let seen = 0
  return text => {
    const isNew = text !== last || now() - seen > apart
    last = text
    seen = now()
    return isNew
  }
}
