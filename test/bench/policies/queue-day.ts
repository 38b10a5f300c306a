/** One day of a queue under a policy: lanes that never pause, residents who always come, so that only the policy differs. */
import type { Profile } from '../../drill/profiles.ts'
import { residentsOf } from '../../drill/residents.ts'
import type { Head, Pick, Policy } from './policies.ts'

/** Minutes. */
export type DayWaits = Readonly<Record<Pick, number[]>>

type Waiting = Head & { readonly seconds: number }

export function queueDay(profile: Profile, seed: number, policy: Policy): DayWaits {
  const pick = policy()
  const pace = (profile.load * profile.lanes * profile.hours * 3600) / profile.people
  const queues: Record<Pick, Waiting[]> = { general: [], green: [] }
  const waits: DayWaits = { general: [], green: [] }
  const free: number[] = Array.from({ length: profile.lanes }, () => 0)
  const residents = residentsOf(profile, seed)
  let arrived = 0

  function arrive(until: number): void {
    for (let next = residents[arrived]; next !== undefined && next.at <= until; next = residents[arrived]) {
      arrived += 1
      const place = { arrival: arrived, rejoin: 0 }
      const seconds = next.work * pace
      const waiting = { came: next.at, place, wasCalled: false, wasMoved: false, seconds } as const
      queues[next.green ? 'green' : 'general'].push(waiting)
    }
  }

  while (arrived < residents.length || queues.general.length + queues.green.length > 0) {
    const lane = free.indexOf(Math.min(...free))
    let now = free[lane] ?? 0
    arrive(now)
    if (queues.general.length + queues.green.length === 0) {
      now = residents[arrived]?.at ?? now
      arrive(now)
    }
    const of = pick({ general: queues.general[0], green: queues.green[0] }, now)
    const called = queues[of].shift()
    if (called === undefined) throw new Error(`the policy called nobody of class ${of}`)
    waits[of].push((now - called.came) / 60)
    free[lane] = now + called.seconds
  }
  return waits
}
