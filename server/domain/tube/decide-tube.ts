/** Opening, sealing, correcting and counting tubes. */
import type { Deciders } from '../decider.ts'
import type { Event } from '../event.ts'
import type { Lane } from '../lane/lane.ts'
import { openDay } from '../lookup.ts'
import { isRefused, notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import { faulty, filled, whole } from '../validate.ts'
import { bindParty } from './bind-party.ts'
import type { Filling } from './filling.ts'
import { differences } from './reconcile.ts'
import type { OpenTube, TubeCommand } from './tube-command.ts'

/** People at the lane whose samples still need a tube go into the new one, in order, until it takes no more. */
function bindLeft(state: State, lane: Lane, filling: Filling): Event[] {
  const events: Event[] = []
  for (const id of lane.current) {
    const ticket = state.tickets.get(id)
    if (ticket?.state !== 'sampling' || filling.tube === null) continue
    const bound = bindParty(lane, ticket, filling)
    if (isRefused(bound)) break
    events.push(...bound.events)
  }
  return events
}

function opened(state: State, lane: Lane, { id, barcode, single }: OpenTube): Event[] {
  const size = single ? 1 : lane.config.pool
  const open: Event = { type: 'TubeOpened', v: 1, tube: id, lane: lane.id, barcode, size }
  return [open, ...bindLeft(state, lane, { tube: id, size, bound: 0 })]
}

export const decideTube: Deciders<TubeCommand> = {
  OpenTube(state, command) {
    const lane = state.lanes.get(command.lane)
    if (lane === undefined) return notFound('lane', command.lane)
    if (!openDay(state)) return { refused: 'day-closed' }
    const fault = faulty(filled('barcode', command.barcode))
    if (fault) return fault
    if (lane.state === 'closed') return { refused: 'lane-not-open', lane: lane.id, state: lane.state }
    if (state.barcodes.has(command.barcode)) return { refused: 'tube-used', barcode: command.barcode }
    if (lane.tube !== null) return { refused: 'wrong-state', state: 'open' }
    return { events: opened(state, lane, command) }
  },
  SealTube(state, command) {
    const tube = state.tubes.get(command.tube)
    if (tube === undefined) return notFound('tube', command.tube)
    if (tube.state === 'sealed') return { events: [] }
    return { events: [{ type: 'TubeSealed', v: 1, tube: tube.id, lane: tube.lane, why: 'by-hand' }] }
  },
  CorrectTube(state, { tube, ticket, person, to, reason }) {
    const [wrong, right] = [state.tubes.get(tube), state.tubes.get(to)]
    if (wrong === undefined) return notFound('tube', tube)
    if (right === undefined) return notFound('tube', to)
    const fault = faulty(filled('reason', reason))
    if (fault) return fault
    const isIn = wrong.bound.some(each => each.ticket === ticket && each.person === person)
    if (!isIn) return notFound('binding', `${ticket}/${person}`)
    if (wrong === right) return { events: [] }
    if (right.bound.length >= right.size) return { refused: 'tube-full', tube: to, free: 0 }
    return { events: [{ type: 'TubeCorrected', v: 1, tube, ticket, person, to, reason }] }
  },
  ReconcileTubes(state, { counted, lane }) {
    if (state.day === null) return { refused: 'day-closed' }
    const fault = faulty(...counted.map(({ people }, i) => whole(`counted/${i}/people`, people, 0, 100)))
    if (fault) return fault
    if (lane !== undefined && !state.lanes.has(lane)) return notFound('lane', lane)
    const found = differences(state.tubes.values(), counted, lane)
    return { events: [{ type: 'TubesReconciled', v: 1, ...(lane && { lane }), differences: found }] }
  },
}
