/** k, kBatch and capacity: which values make sense, and the event that changes them. */
import type { Event } from '../event.ts'
import type { Fault } from '../refusal.ts'
import type { State } from '../state.ts'
import { whole } from '../validate.ts'
import type { Settings } from './day.ts'

export const settingsFaults = ({ k, kBatch, capacity }: Partial<Settings>): Fault[] => [
  ...whole('k', k, 1, 99),
  ...whole('kBatch', kBatch, 1, 99),
  ...whole('capacity', capacity ?? undefined, 1, 100_000),
]

/** None when nothing changes. */
export function settingsAfter({ settings }: State, change: Partial<Settings>): Event[] {
  const k = change.k ?? settings.k
  const kBatch = change.kBatch ?? settings.kBatch
  const capacity = change.capacity === undefined ? settings.capacity : change.capacity
  const same = k === settings.k && kBatch === settings.kBatch && capacity === settings.capacity
  return same ? [] : [{ type: 'SettingsChanged', v: 1, settings: { k, kBatch, capacity } }]
}
