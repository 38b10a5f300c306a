/** A time as it crosses the wire: RFC 3339 in UTC, from a wall clock's ms. Called by every view. */
export const instant = (wall: number): string => new Date(wall).toISOString()
