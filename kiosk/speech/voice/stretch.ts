/**
 * Slower speech at the same pitch, by overlap and add: short windows are laid further apart than they were taken, each
 * moved to where it fits best to what is there (WSOLA, Verhelst and Roelands 1993). Pure; used by the voice.
 */

/** s */
const windowLength = 0.04
/** How far a window may be moved to fit, s: a little over one period of a low voice. */
const search = 0.012

/** `pace` below 1 is slower; 0.5 to 1. */
export function stretch(samples: Float32Array, rate: number, pace: number): Float32Array<ArrayBuffer> {
  const size = 2 * Math.round((windowLength * rate) / 2)
  const hop = size / 2
  const reach = Math.round(search * rate)
  const stretched = new Float32Array(Math.ceil(samples.length / pace) + size)
  const fade = Float32Array.from({ length: size }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size))
  let last = 0
  for (let to = 0; to + size < stretched.length; to += hop) {
    const wanted = Math.round(to * pace)
    const from = to === 0 ? 0 : bestFit(samples, last + hop, wanted, reach, hop)
    for (let at = 0; at < size; at++) {
      // The first half of the first window has nothing to be added to.
      const share = to === 0 && at < hop ? 1 : (fade[at] ?? 0)
      stretched[to + at] = (stretched[to + at] ?? 0) + share * (samples[from + at] ?? 0)
    }
    last = from
  }
  return stretched.slice(0, Math.ceil(samples.length / pace))
}

/** The place near `wanted` from where the sound goes on most like it would from `natural`. */
function bestFit(
  samples: Float32Array,
  natural: number,
  wanted: number,
  reach: number,
  length: number,
): number {
  let best = wanted
  let most = Number.NEGATIVE_INFINITY
  for (let place = Math.max(0, wanted - reach); place <= wanted + reach; place += 2) {
    let likeness = 0
    for (let at = 0; at < length; at += 4)
      likeness += (samples[natural + at] ?? 0) * (samples[place + at] ?? 0)
    if (likeness > most) [most, best] = [likeness, place]
  }
  return best
}
