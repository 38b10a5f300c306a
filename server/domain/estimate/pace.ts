/** Seconds per person, as an exponentially weighted mean: of a lane, blended with the site's. */

/** Sums that fade with every sample, so that their ratio follows the latest ones; parties and no-shows weigh as they are. */
export type Pace = { seconds: number; people: number; squares: number }

/** How much of the past one sample leaves, at a lane and at the site. */
const LANE_KEEPS = 0.93
const SITE_KEEPS = 0.985
/** People of the site's pace that a lane starts from. */
const BLEND = 6
/** Of a sampling lane, before anything was measured. */
const ASSUMED = 75

export const newPace = (): Pace => ({ seconds: 0, people: 0, squares: 0 })

function addTo(pace: Pace, keeps: number, seconds: number, people: number): void {
  pace.seconds = pace.seconds * keeps + seconds
  pace.people = pace.people * keeps + people
  pace.squares = pace.squares * keeps + seconds * seconds
}

/** `people` took `seconds` at the lane, from the call of the first to the end of the last. */
export function addSample(lane: Pace, site: Pace, seconds: number, people: number): void {
  addTo(lane, LANE_KEEPS, seconds, people)
  addTo(site, SITE_KEEPS, seconds, people)
}

export const siteSeconds = ({ seconds, people }: Pace): number => (people > 0 ? seconds / people : ASSUMED)

/** Seconds per person at the lane. */
export const secondsPerPerson = (lane: Pace, site: Pace): number =>
  (lane.seconds + BLEND * siteSeconds(site)) / (lane.people + BLEND)

/**
 * How long a party that is being sampled still takes, met at any moment: longer than half a usual one, since long ones
 * are met more often (the mean residual life of renewal theory, E[S²] / 2 E[S]).
 */
export const usualRest = ({ seconds, squares }: Pace): number =>
  seconds > 0 ? squares / seconds / 2 : ASSUMED
