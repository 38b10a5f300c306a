/** Walks one queue from its oldest ticket on, as it will be without some tickets and with some others. */
import { isOlder, type Place } from '../place.ts'

type Placed = { readonly id: string; readonly place: Place }

export class Line<T extends Placed> {
  readonly #queue: readonly T[]
  readonly #gone: ReadonlySet<string>
  readonly #came: readonly T[]
  #at = 0
  #next = 0

  /** `came` is ordered by place, as the queue is. */
  constructor(queue: readonly T[], gone: ReadonlySet<string> = new Set(), came: readonly T[] = []) {
    this.#queue = queue
    this.#gone = gone
    this.#came = came
    this.#skip()
  }

  #skip(): void {
    while (this.#gone.has(this.#queue[this.#at]?.id ?? '')) this.#at += 1
  }

  get head(): T | undefined {
    const [waits, comes] = [this.#queue[this.#at], this.#came[this.#next]]
    return comes === undefined || (waits !== undefined && isOlder(waits, comes)) ? waits : comes
  }

  advance(): void {
    if (this.head !== this.#queue[this.#at]) {
      this.#next += 1
      return
    }
    this.#at += 1
    this.#skip()
  }
}
