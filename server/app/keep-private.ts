/**
 * Lets people's data go when its time is over, when its ticket came to nothing, and when the campaign ends. Each is
 * recorded as an event first, which is the proof; what a stop then leaves undone is done by the next tick.
 */
import type { By } from './engine.ts'
import { StorageUnavailable } from './engine.ts'
import type { KeyRing, Vault } from './ports.ts'
import type { Site } from './site.ts'

export type PrivacyParts = {
  site: Site
  vault: Vault
  keys: KeyRing
  /** Days for which people's data is kept after the day on which it was given. */
  days: () => number
  onFailed: (err: unknown) => void
}

export type Privacy = {
  /** To be called about once a minute. */
  tick(): Promise<void>
  /** Destroys the keys of the campaign, if `CampaignErased` is recorded of it and they are still there. */
  finishErasing(): Promise<void>
  trouble(): string | null
}

const day = 86_400_000
const nobody: By = { actor: null, device: null }

/** Makes the first key where there is none: the vault can take people from then on. */
export function createPrivacy({ site, vault, keys, days, onFailed }: PrivacyParts): Privacy {
  let failed = false

  async function expire(): Promise<void> {
    const overAt = vault.time() - (days() + 1) * day
    const over = keys.read().keys.filter(({ from }) => from <= overAt)
    if (over.length === 0) return
    const ids = over.map(({ id }) => id)
    const people = vault.countUnder(ids)
    if (people > 0)
      await site.execute({ type: 'ExpireRecords', keys: ids, people }, nobody, () => ({ answer: null }))
    await keys.destroy(ids)
    vault.remove(ids)
  }

  async function freshKey(): Promise<void> {
    const newest = keys.read().keys.at(-1)
    const now = vault.time()
    if (!newest || newest.from <= now - day) await keys.add(now)
  }

  async function finishErasing(): Promise<void> {
    const { erased } = site.state()
    if (erased?.campaign !== keys.read().campaign) return
    await keys.renew(erased.next, vault.time())
    vault.remove('all')
  }

  async function run(): Promise<void> {
    await finishErasing()
    await expire()
    await freshKey()
    vault.flush()
    vault.saveTime()
  }

  /** Who was not sampled is of no more use to anybody. */
  site.onCommitted(records => {
    for (const { event } of records) {
      if (event.type !== 'TicketCancelled' && event.type !== 'TicketExpired') continue
      try {
        vault.forget(event.ticket)
      } catch (error) {
        onFailed(error)
      }
    }
  })

  return {
    async tick() {
      try {
        await run()
        failed = false
      } catch (error) {
        // A full disk is said elsewhere already.
        if (!failed && !(error instanceof StorageUnavailable)) onFailed(error)
        failed = true
      }
    },
    finishErasing,
    trouble: () => (failed ? 'Old personal data could not be removed yet; the log says why.' : null),
  }
}
