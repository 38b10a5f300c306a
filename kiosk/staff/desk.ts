/** What every page of the handheld is given: what is known now, and the few things a page can ask of the whole. */
import type { SignedIn } from '../../server/contract/access.ts'
import type { Assistance } from '../../server/contract/assistance.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Api } from '../link/api.ts'
import type { CallTimes } from './calling/call-times.ts'
import type { Memory } from './memory.ts'
import type { Action, Did, StaffActions } from './staff-actions.ts'
import type { Speak } from './words.ts'

/** `work` is the lane, or the choice of one; the others lie above it. */
export type Page =
  | { name: 'work' | 'check-in' | 'everyone' | 'help' | 'tubes' | 'count' | 'find' }
  | { name: 'ticket'; id: string }

export type Desk = {
  speak: Speak
  api: Api
  facts: SiteFacts
  me: SignedIn
  queue: Queue
  times: CallTimes
  /** Calls for help that are not over. */
  tasks: readonly Assistance[]
  /** The site's time in ms. */
  now: number
  /** The site is heard. */
  live: boolean
  /** Presses are taken: the site is heard and none is under way. */
  enabled: boolean
  memory: Memory
  do: StaffActions
  /** Carries out one press; `name` tells the buttons apart. Null when it came to nothing. */
  run<T>(name: string, action: Action<T>): Promise<Did<T> | null>
  keep(part: Partial<Memory>): void
  go(page: Page): void
  back(): void
  switchLanguage(): void
  signOut(): void
}

/** A page that takes what was scanned while it is shown; true if it knew what to do with it. */
export type TakesScans = { scanned(code: string): boolean }
