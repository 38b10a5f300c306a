/**
 * Lets few slow checks run at a time, those of paired handhelds first: a burst of sign-ins costs time, never memory, and
 * strangers wait behind the people of the site. Used for PINs, each of which takes 19 MiB while it is checked.
 */

export type Gate = {
  /** Whether no more may wait: whoever asks now should be sent away. */
  isFull(first: boolean): boolean
  run<T>(first: boolean, task: () => Promise<T>): Promise<T>
}

/** @param mostWaiting in each of the two lines */
export function createGate(atOnce: number, mostWaiting: number): Gate {
  const lines = { first: [] as (() => void)[], later: [] as (() => void)[] }
  const lineOf = (first: boolean) => (first ? lines.first : lines.later)
  let running = 0

  return {
    isFull: first => running >= atOnce && lineOf(first).length >= mostWaiting,

    async run(first, task) {
      if (running >= atOnce) await new Promise<void>(go => lineOf(first).push(go))
      else running += 1
      try {
        return await task()
      } finally {
        // The place goes to whoever is next, without ever being free in between.
        const next = lines.first.shift() ?? lines.later.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
