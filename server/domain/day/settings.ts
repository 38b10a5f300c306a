/** k, kBatch, capacity and the voice's volume: which values make sense, and the event that changes them. */
import type { Event } from '../event.ts'
import type { Fault } from '../refusal.ts'
import type { State } from '../state.ts'
import { whole } from '../validate.ts'
import type { Settings } from './day.ts'

export const settingsFaults = ({ k, kBatch, capacity, volume }: Partial<Settings>): Fault[] => [
  ...whole('k', k, 1, 99),
  ...whole('kBatch', kBatch, 1, 99),
  ...whole('capacity', capacity ?? undefined, 1, 100_000),
  ...whole('volume', volume, 0, 5),
]

/** None when nothing changes. */
export function settingsAfter({ settings }: State, change: Partial<Settings>): Event[] {
  const k = change.k ?? settings.k
  const kBatch = change.kBatch ?? settings.kBatch
  const capacity = change.capacity === undefined ? settings.capacity : change.capacity
  const volume = change.volume ?? settings.volume
  const same =
    k === settings.k &&
    kBatch === settings.kBatch &&
    capacity === settings.capacity &&
    volume === settings.volume
  const changed = { k, kBatch, capacity, ...(volume !== undefined && { volume }) }
  return same ? [] : [{ type: 'SettingsChanged', v: 1, settings: changed }]
}
