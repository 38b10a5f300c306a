/** Every policy on the same arrivals, at a usual load and in a surge. Run by the benchmark and by the picture. */
import { PROFILES, type Profile } from '../../drill/profiles.ts'
import { mean, quantile } from '../../drill/statistics.ts'
import { type Pick, POLICIES } from './policies.ts'
import { queueDay } from './queue-day.ts'

/** Minutes. */
export type WaitPair = { readonly mean: number; readonly p99: number }
export type Compared = { readonly policy: string } & Readonly<Record<Pick, WaitPair>>

const sixHours: Profile = { ...PROFILES.village, people: 1278, hours: 6, shape: [1], greenShape: [1] }

export const LOADS = {
  usual: { ...sixHours, load: 1.05, green: 0.15 },
  surge: { ...sixHours, load: 1.5, green: 0.3 },
  elders: { ...sixHours, load: 1.05, green: 0.3, greenShape: PROFILES.elders.greenShape },
} as const satisfies Record<string, Profile>

const DAYS = 40

export function compare(profile: Profile): Compared[] {
  return Object.entries(POLICIES).map(([name, policy]) => {
    const days = Array.from({ length: DAYS }, (_, seed) => queueDay(profile, seed, policy))
    const pair = (of: Pick): WaitPair => {
      const waits = days.flatMap(day => day[of])
      return { mean: mean(waits), p99: quantile(waits, 0.99) }
    }
    return { policy: name, general: pair('general'), green: pair('green') }
  })
}
