/** How much of its time every lane was open, and busy; and how many people it sampled. */
import { must } from '../../server/domain/lookup.ts'
import type { Recorded } from '../../server/domain/recorded.ts'
import type { State } from '../../server/domain/state.ts'
import type { Watch } from './watch.ts'

export type LaneUse = {
  readonly lane: string
  /** Seconds; busy is from a call until nobody is at the lane any more. */
  readonly open: number
  readonly busy: number
  readonly people: number
}

export type Lanes = {
  /** Up to the latest event. */
  uses(): LaneUse[]
  readonly watch: Watch
}

type Account = { open: number; busy: number; people: number; wasOpen: boolean; wasBusy: boolean; at: number }

export function observeLanes(): Lanes {
  const accounts = new Map<string, Account>()

  /** Books the time since the lane's last event under what it was then. */
  function book(state: State, id: string, now: number): Account {
    const lane = must(state.lanes, id)
    const account = accounts.get(id) ?? {
      open: 0,
      busy: 0,
      people: 0,
      wasOpen: false,
      wasBusy: false,
      at: now,
    }
    accounts.set(id, account)
    const seconds = (now - account.at) / 1000
    if (account.wasOpen) account.open += seconds
    if (account.wasBusy) account.busy += seconds
    account.at = now
    account.wasOpen = lane.state === 'open'
    account.wasBusy = lane.current.length > 0
    return account
  }

  function watch(state: State, { event, wall }: Recorded): void {
    if (event.type === 'TicketDone') book(state, event.lane, wall).people += event.party
    else if ('lane' in event && event.lane !== null) book(state, event.lane, wall)
  }

  return {
    watch,
    uses: () => [...accounts].map(([lane, { open, busy, people }]) => ({ lane, open, busy, people })),
  }
}
