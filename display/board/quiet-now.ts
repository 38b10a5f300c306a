/** Whether it is one of the hours in which nothing is spoken; they may go past midnight. */

/** `from` and `to` are local times of day, `22:00`; `now` is ms since 1970. */
export function quietNow(hours: { from: string; to: string } | null, now: number): boolean {
  if (!hours) return false
  const at = new Date(now)
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return hours.from <= hours.to
    ? hours.from <= time && time < hours.to
    : hours.from <= time || time < hours.to
}
