/**
 * Starts a page anew that has stopped drawing, whatever the reason: nobody stands by a board to press a key. Every screen
 * that is only looked at calls it once.
 */

/** ms between two looks, and how many in a row must be bad. */
const every = 5000
const patience = 3

/** `alive` says whether the page has drawn what it should since it was last asked. The result ends the watch. */
export function reloadWhenBlank(alive: () => boolean, reload = () => location.reload()): () => void {
  let bad = 0
  const timer = setInterval(() => {
    bad = alive() ? 0 : bad + 1
    if (bad === patience) reload()
  }, every)
  return () => clearInterval(timer)
}
