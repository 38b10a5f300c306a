/** What the people of a drill do to a site; the rules alone and a real server both offer it. */
import type { Company, Resident } from './residents.ts'

/** `done` is called when the site has answered; `false`: refused, try again in a moment. */
export type Port = {
  issue(resident: Resident, done: (ticket: string) => void): void
  /** Completes whom the lane has and calls the next one; answers whom it called. */
  next(lane: string, done: (called: readonly string[]) => void): void
  /** Completes without calling. */
  complete(ticket: string, done: () => void): void
  recall(ticket: string, done: (ok: boolean) => void): void
  miss(ticket: string, done: (ok: boolean) => void): void
  rejoin(ticket: string, done: () => void): void
  open(lane: string, done: () => void): void
  /** `minutes`: how long, where it is known beforehand. */
  pause(lane: string, minutes: number | null, done: () => void): void
  resume(lane: string, done: () => void): void
  register(company: Company, done: () => void): void
  hold(done: () => void): void
  /** Lets in so many people and keeps the gate stepwise; null: everybody. */
  release(people: number | null, done: () => void): void
}
