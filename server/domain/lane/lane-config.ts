/** What a lane is set to, and which settings make no sense. */
import type { Fault } from '../refusal.ts'
import { among, filled, oneOf } from '../validate.ts'
import { CLASSES, POOLS } from '../words.ts'
import type { LaneConfig } from './lane.ts'

export const defaultConfig = (name: string): LaneConfig => ({
  name,
  stepFree: false,
  serves: CLASSES,
  pool: 1,
  greenFirst: false,
})

export function configFaults({ name, serves, pool }: Partial<LaneConfig>): Fault[] {
  const nobody = serves?.length === 0 ? [{ path: 'serves', rule: 'at least one class' }] : []
  return [
    ...filled('name', name),
    ...nobody,
    ...among('serves', serves ?? [], CLASSES),
    ...oneOf('pool', pool, POOLS),
  ]
}

/** The configuration after a change, with each class once and in its usual order. */
export const configAfter = (config: LaneConfig, change: Partial<LaneConfig>): LaneConfig => ({
  name: change.name ?? config.name,
  stepFree: change.stepFree ?? config.stepFree,
  serves: change.serves ? CLASSES.filter(each => change.serves?.includes(each)) : config.serves,
  pool: change.pool ?? config.pool,
  greenFirst: change.greenFirst ?? config.greenFirst,
})

export const sameConfig = (a: LaneConfig, b: LaneConfig): boolean =>
  a.name === b.name &&
  a.stepFree === b.stepFree &&
  a.pool === b.pool &&
  a.greenFirst === b.greenFirst &&
  a.serves.join() === b.serves.join()
