/** The journal's twin in memory, for the drill and for tests of other rooms; the same suite holds it to the port. */
import type { Journal, KeptAnswer, Recorded } from '../app/ports.ts'
import { chainStart, linkOf } from './chain.ts'
import { type EventFormat, fromRow, type Row, toRow } from './row.ts'

export function openMemoryJournal<Event>(format: EventFormat<Event>): Journal<Event> {
  return new MemoryJournal(format)
}

class MemoryJournal<Event> implements Journal<Event> {
  readonly #format: EventFormat<Event>
  readonly #rows: Row[] = []
  readonly #answers = new Map<string, KeptAnswer>()

  constructor(format: EventFormat<Event>) {
    this.#format = format
  }

  append(records: readonly Recorded<Event>[], extra?: { answers: readonly KeptAnswer[] }): void {
    for (const [index, { seq }] of records.entries()) {
      const before = this.#rows.length + index
      if (seq !== before + 1) throw new RangeError(`event ${seq} does not follow event ${before}`)
    }
    for (const record of records) this.#rows.push(toRow(record, this.#format))
    for (const answer of extra?.answers ?? [])
      this.#answers.set(nameOf(answer.scope, answer.key), { ...answer })
  }

  read(afterSeq: number): Iterable<Recorded<Event>> {
    return this.#rows.slice(afterSeq).map(row => fromRow(row, this.#format))
  }

  lastSeq(): number {
    return this.#rows.length
  }

  hashAt(seq: number): string | null {
    if (seq < 1 || seq > this.#rows.length) return null
    return this.#rows.slice(0, seq).reduce(linkOf, chainStart).hash
  }

  answer(scope: string, key: string): KeptAnswer | null {
    return this.#answers.get(nameOf(scope, key)) ?? null
  }

  forgetAnswers(before: { day: number; wall: number }): void {
    for (const [name, answer] of this.#answers) {
      if (answer.day < before.day && answer.wall < before.wall) this.#answers.delete(name)
    }
  }

  close(): void {}
}

function nameOf(scope: string, key: string): string {
  return JSON.stringify([scope, key])
}
