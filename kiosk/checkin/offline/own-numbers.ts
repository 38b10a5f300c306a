/**
 * The kiosk's own numbers as one thing: fetched while the site is there, given out while it is away, and told to it as soon
 * as it is heard again. The kiosk's element holds one.
 */
import type { IssueTicket } from '../../../server/contract/ticket.ts'
import type { DeviceFeed } from '../../link/device-feed.ts'
import { tellStaff } from '../errands/tell-staff.ts'
import { type KeepReserve, keepReserve } from './keep-reserve.ts'
import { createReserve, type ReserveStore, reservableFor, type Slip } from './reserve.ts'

/** Milliseconds between two tries to tell the site. */
const again = 2000

export type OwnNumbers = ReturnType<typeof createOwnNumbers>

export function createOwnNumbers(feed: DeviceFeed, store: ReserveStore) {
  const reserve = createReserve(store)
  let keep: KeepReserve | null = null
  let settling = false

  async function settle(): Promise<void> {
    if (settling || feed.freshness !== 'live' || reserve.slips().length === 0) return
    settling = true
    const told = await tell().catch(() => false)
    settling = false
    if (!told) setTimeout(() => void settle(), again)
  }

  /** Its code comes when there is something to tell. */
  async function tell(): Promise<boolean> {
    const { settleSlips } = await import('./settle-slips.ts')
    return settleSlips({ api: feed.api, reserve, tellStaff: about => tellStaff(feed.api, feed.name, about) })
  }

  return {
    start(): void {
      keep = keepReserve({
        api: feed.api,
        reserve,
        reachable: () => feed.freshness === 'live',
        onFacts: facts => feed.renew(facts),
        now: () => performance.now(),
      })
    },
    stop: (): void => keep?.stop(),
    /** How many somebody who comes now could get. */
    left: (): number => reserve.left('general', feed.facts?.reservation ?? ''),
    /** A ticket of this class was issued: the store follows the pace. */
    issued: (of: string): void => keep?.issued(of),
    /** Only while the site is not heard: a slow answer is waited for. */
    take(request: IssueTicket, key: string): Slip | null {
      if (feed.freshness === 'live') return null
      const publicUrl = feed.facts?.publicUrl ?? null
      const issuedAt = new Date(feed.now()).toISOString()
      return reserve.take(reservableFor(request), request, { key, issuedAt, publicUrl })
    },
    settle,
  }
}
