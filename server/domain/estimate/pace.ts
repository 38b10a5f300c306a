/** Seconds for the work of one person, as an exponentially weighted mean: of a lane, blended with the site's. */

/** Sums that fade with every sample, so that their ratio follows the latest; parties and no-shows weigh as they are. */
export type Pace = {
  readonly seconds: number
  readonly work: number
  /** Of the seconds of single samples. */
  readonly squares: number
}

/** How much of the past one sample leaves, at a lane and at the site. */
export const LANE_KEEPS = 0.96
export const SITE_KEEPS = 0.985
/** People of the site's pace that a lane starts from. */
const BLEND = 8
/** Seconds per person before anything was measured. */
const ASSUMED = 65
/** Times the site's usual; whoever takes longer went away without pausing the lane, which says nothing about its pace. */
const CREDIBLE = 5

export const newPace = (): Pace => ({ seconds: 0, work: 0, squares: 0 })

/** `work` took `seconds`, from the call of the first to the end of the last. */
export const withSample = (pace: Pace, keeps: number, seconds: number, work: number): Pace => ({
  seconds: pace.seconds * keeps + seconds,
  work: pace.work * keeps + work,
  squares: pace.squares * keeps + seconds * seconds,
})

const siteSeconds = ({ seconds, work }: Pace): number => (work > 0 ? seconds / work : ASSUMED)

/** Of the seconds that a sample took, those that can be the lane's pace; `site` as it was before. */
export const credible = (site: Pace, seconds: number, work: number): number =>
  site.work > 0 ? Math.min(seconds, CREDIBLE * work * siteSeconds(site)) : seconds

/** Seconds for the work of one person at the lane, at least 1. */
export const secondsPerPerson = (lane: Pace, site: Pace): number =>
  Math.max(1, (lane.seconds + BLEND * siteSeconds(site)) / (lane.work + BLEND))

/**
 * How long a party that is being sampled still takes, met at any moment: longer than half a usual one, since long ones
 * are met more often (the mean residual life of renewal theory, E[S²] / 2 E[S]).
 */
export const usualRest = ({ seconds, squares }: Pace): number =>
  seconds > 0 ? squares / seconds / 2 : ASSUMED
