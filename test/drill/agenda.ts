/** What is still to happen in a simulated day, earliest first; at the same second, in the order it was planned. */

export type Agenda = {
  /** Seconds of simulated time. */
  now(): number
  after(seconds: number, what: () => void): void
  /** The second of the next thing to happen, if there is one. */
  nextAt(): number | undefined
  /** Lets the next thing happen. */
  step(): void
}

type Planned = { readonly at: number; readonly order: number; readonly what: () => void }

const before = (a: Planned, b: Planned): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

function push(heap: Planned[], planned: Planned): void {
  let i = heap.length
  while (i > 0) {
    const parent = (i - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !before(planned, above)) break
    heap[i] = above
    i = parent
  }
  heap[i] = planned
}

function pop(heap: Planned[]): Planned | undefined {
  const [top, last] = [heap[0], heap.pop()]
  if (last === undefined || heap.length === 0) return top
  let i = 0
  for (;;) {
    const [left, right] = [heap[2 * i + 1], heap[2 * i + 2]]
    const [child, at] = right && left && before(right, left) ? [right, 2 * i + 2] : [left, 2 * i + 1]
    if (child === undefined || !before(child, last)) break
    heap[i] = child
    i = at
  }
  heap[i] = last
  return top
}

/** `clock` answers the current second where time runs by itself; by default it jumps from one thing to the next. */
export function createAgenda(clock?: () => number): Agenda {
  const heap: Planned[] = []
  let now = 0
  let order = 0
  const at = () => (clock ? clock() : now)
  return {
    now: at,
    after: (seconds, what) => push(heap, { at: at() + Math.max(0, seconds), order: order++, what }),
    nextAt: () => heap[0]?.at,
    step() {
      const next = pop(heap)
      if (next === undefined) return
      now = next.at
      next.what()
    },
  }
}
