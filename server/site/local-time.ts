/** The time that a ticket carries. Called by the site. */

const two = (part: number) => String(part).padStart(2, '0')

/** `wall`, ms since 1970 UTC, in the time zone of this computer: "11-23 10:42". */
export function localTime(wall: number): string {
  const at = new Date(wall)
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
