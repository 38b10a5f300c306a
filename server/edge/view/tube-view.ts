/** A tube as the staff are told of it. */
import type { Tube as TubeView } from '../../contract/tube.ts'
import type { Tube } from '../../domain/tube/tube.ts'

export const tubeView = ({ id, barcode, lane, size, state, bound }: Tube): TubeView => ({
  id,
  barcode,
  lane,
  size,
  state,
  bound: bound.map(({ ticket, person }) => ({ ticket, person })),
})
