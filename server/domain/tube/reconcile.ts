/** Compares the tubes counted by hand with those recorded. */
import type { Tube, TubeDifference } from './tube.ts'
import type { ReconcileTubes } from './tube-command.ts'

/**
 * Every tube whose counts differ: recorded ones in the order of opening, then those that nobody recorded. Of a single
 * lane, only its own tubes can be missing.
 */
export function differences(
  tubes: Iterable<Tube>,
  counted: ReconcileTubes['counted'],
  lane?: string,
): TubeDifference[] {
  const found = new Map(counted.map(({ barcode, people }) => [barcode, people]))
  const asked = [...tubes].filter(tube => lane === undefined || tube.lane === lane || found.has(tube.barcode))
  const recorded = asked.map(({ barcode, bound }) => {
    const people = found.get(barcode) ?? null
    found.delete(barcode)
    return { barcode, recorded: bound.length, counted: people }
  })
  const strange = [...found].map(([barcode, people]) => ({ barcode, recorded: null, counted: people }))
  return [...recorded, ...strange].filter(each => each.recorded !== each.counted)
}
