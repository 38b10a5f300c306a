/** Between times on the wire and what `<input type="datetime-local">` holds: wall time here, to the minute. */

const two = (part: number) => String(part).padStart(2, '0')

/** `2026-06-04T08:30` of a moment in ms. */
export function toLocal(ms: number): string {
  const at = new Date(ms)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** RFC 3339 UTC; null while the field is not filled in. */
export function fromLocal(value: string): string | null {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** `6-4 08:30–10:00`, the second date only where it is another. */
export function windowText(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)]
  const day = (at: Date) => `${at.getMonth() + 1}-${at.getDate()}`
  const time = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`
  const last = start.toDateString() === end.toDateString() ? time(end) : `${day(end)} ${time(end)}`
  return `${day(start)} ${time(start)}–${last}`
}
