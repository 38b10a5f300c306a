/**
 * A backup is a folder named for how far the journal had come, so that names sort by progress whatever the clock
 * said: EPOCH-SEQ-TIME, such as `000-000000001234-20260604T081500Z`.
 */

/** @param wall ms since 1970 UTC */
export function backupName(epoch: number, seq: number, wall: number): string {
  const time = new Date(wall).toISOString().replace(/[-:]|\.\d+/g, '')
  return `${progress(epoch, seq)}-${time}`
}

export const progress = (epoch: number, seq: number): string =>
  `${String(epoch).padStart(3, '0')}-${String(seq).padStart(12, '0')}`

const form = /^\d{3,}-\d{12}-\d{8}T\d{6}Z$/

/** The backups among these names, the oldest first; what was never finished is none. */
export const backupsAmong = (names: readonly string[]): string[] =>
  names.filter(name => form.test(name)).sort()

const dayOf = (name: string): string => name.split('-')[2]?.slice(0, 8) ?? ''

/** Which backups may go: all but the newest 24, and the last one of each of the newest 14 days. */
export function outdated(names: readonly string[], newest = 24, days = 14): string[] {
  const backups = backupsAmong(names)
  const lastOfDay = new Map(backups.map(name => [dayOf(name), name]))
  const daily = [...lastOfDay.values()].sort().slice(-days)
  const kept = new Set([...backups.slice(-newest), ...daily])
  return backups.filter(name => !kept.has(name))
}
