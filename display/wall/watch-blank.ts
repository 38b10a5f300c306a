/** Reloads a page that shows nothing any more: a screen that hangs on a wall has nobody to do it. */

/** ms between two looks, and how many in a row must find nothing. */
const every = 20_000
const patience = 2

export function watchBlank(shown: () => string, reload = () => location.reload()): () => void {
  let blank = 0
  const timer = setInterval(() => {
    blank = shown().trim() === '' ? blank + 1 : 0
    if (blank < patience) return
    clearInterval(timer)
    reload()
  }, every)
  return () => clearInterval(timer)
}
