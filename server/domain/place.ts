/** The order of arrival at the server: the only meaning of "older" and "later" in the rules. */

export type Place = {
  /** Counts arrivals of the site day from 1. */
  readonly arrival: number
  /** 0 until the ticket rejoins; then counts the rejoins of the site day from 1. */
  readonly rejoin: number
}

/** Negative when `a` is older than `b`; two tickets never share a place. */
export const comparePlaces = (a: Place, b: Place): number => a.arrival - b.arrival || a.rejoin - b.rejoin

export const isOlder = (a: { readonly place: Place }, b: { readonly place: Place }): boolean =>
  comparePlaces(a.place, b.place) < 0
