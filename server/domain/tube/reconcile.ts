/** Compares the tubes counted by hand with those recorded. */
import type { Tube, TubeDifference } from './tube.ts'
import type { ReconcileTubes } from './tube-command.ts'

/** Every tube whose counts differ: recorded ones in the order of opening, then those that nobody recorded. */
export function differences(tubes: Iterable<Tube>, counted: ReconcileTubes['counted']): TubeDifference[] {
  const found = new Map(counted.map(({ barcode, people }) => [barcode, people]))
  const recorded = [...tubes].map(({ barcode, bound }) => {
    const people = found.get(barcode) ?? null
    found.delete(barcode)
    return { barcode, recorded: bound.length, counted: people }
  })
  const strange = [...found].map(([barcode, people]) => ({ barcode, recorded: null, counted: people }))
  return [...recorded, ...strange].filter(each => each.recorded !== each.counted)
}
