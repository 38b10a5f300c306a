/** Keeps the kiosk's own numbers in store while the site is there, as many as ten minutes of its present pace need. */
import type { ReservedNumbers } from '../../../server/contract/batch.ts'
import type { SiteFacts } from '../../../server/contract/site.ts'
import type { Api } from '../../link/api.ts'
import type { Reservable, Reserve } from './reserve.ts'

/** Milliseconds. A day that opens or closes is noticed within this; the first look is after a first calm minute. */
const lookEvery = 60_000
const pace = 10 * 60_000
const classes: readonly Reservable[] = ['general', 'green']
const fewest: Record<Reservable, number> = { general: 10, green: 5 }
/** The most that the site gives at once. */
const most = 50

export type KeepReserve = { issued(of: string): void; look(): Promise<void>; stop(): void }

export function keepReserve(parts: {
  api: Api
  reserve: Reserve
  /** The site is heard. */
  reachable: () => boolean
  onFacts: (facts: SiteFacts) => void
  now: () => number
}): KeepReserve {
  const { api, reserve, reachable, onFacts, now } = parts
  let recent: { of: string; at: number }[] = []

  const wanted = (of: Reservable) => {
    recent = recent.filter(({ at }) => now() - at < pace)
    return Math.min(most, Math.max(fewest[of], recent.filter(each => each.of === of).length))
  }

  async function look(): Promise<void> {
    if (!reachable()) return
    const facts = await api.get<SiteFacts>('/site')
    onFacts(facts)
    const { reservation } = facts
    if (reservation === null) return reserve.drop()
    for (const of of classes) {
      const want = wanted(of)
      const left = reserve.left(of, reservation)
      if (left * 2 >= want) continue
      reserve.add(of, await api.post<ReservedNumbers>('/numbers/reserve', { class: of, count: want - left }))
    }
  }

  // Without an answer the next look comes soon enough.
  const timer = setInterval(() => void look().catch(() => {}), lookEvery)
  return {
    issued: of => void recent.push({ of, at: now() }),
    look,
    stop: () => clearInterval(timer),
  }
}
