/** What the kiosk's errands are carried out with. */
import type { Api } from '../../link/api.ts'
import type { FlowEvent } from '../flow/state.ts'
import type { Slip } from '../offline/reserve.ts'
import type { toRequest } from './to-request.ts'

export type Errands = {
  api: Api
  send: (event: FlowEvent) => void
  /** Whether this press or this secret is still waited for: somebody who went back is not given a ticket. */
  waitsFor: (key: string) => boolean
  /** Resolves after `ms` milliseconds. */
  pause: (ms: number) => Promise<void>
  /** The site no longer knows this kiosk. */
  unpaired: () => void
  /** A ticket from the kiosk's own numbers, where the site is away and there is one. */
  fromReserve: (request: ReturnType<typeof toRequest>, key: string) => Slip | null
}

/** Milliseconds between two tries of a call that found no answer. */
export const retryAfter = 2000
