/** Applies what happened to tubes. */
import type { Evolvers } from '../decider.ts'
import { must } from '../lookup.ts'
import { changeTicket } from '../ticket/change.ts'
import type { TubeEvent } from './tube-event.ts'

export const evolveTube: Evolvers<TubeEvent> = {
  TubeOpened(state, event, record) {
    const { tube: id, barcode, lane, size } = event
    state.tubes.set(id, {
      id,
      barcode,
      lane,
      size,
      state: 'open',
      bound: [],
      counted: false,
      rev: record.seq,
    })
    state.barcodes.add(barcode)
    Object.assign(must(state.lanes, lane), { tube: id, listRev: record.seq })
  },
  PeopleBound(state, event, record) {
    const tube = must(state.tubes, event.tube)
    const ticket = must(state.tickets, event.ticket)
    const people = Array.from({ length: event.count }, (_, i) => ({
      ticket: ticket.id,
      person: event.from + i,
    }))
    tube.bound = [...tube.bound, ...people]
    tube.counted = false
    tube.rev = record.seq
    changeTicket(state.derived, ticket, () => {
      ticket.tubed = event.from + event.count
      ticket.rev = record.seq
    })
  },
  TubeSealed(state, event, record) {
    Object.assign(must(state.tubes, event.tube), { state: 'sealed', rev: record.seq })
    Object.assign(must(state.lanes, event.lane), { tube: null, listRev: record.seq })
  },
  TubeCorrected(state, event, record) {
    const [from, to] = [must(state.tubes, event.tube), must(state.tubes, event.to)]
    const { ticket, person } = event
    from.bound = from.bound.filter(each => each.ticket !== ticket || each.person !== person)
    to.bound = [...to.bound, { ticket, person }]
    from.counted = to.counted = false
    from.rev = to.rev = must(state.tickets, ticket).rev = record.seq
  },
  /** A lane's count says nothing of the other lanes' tubes: what was found of those stands. */
  TubesReconciled(state, { lane, differences }) {
    const here = [...state.tubes.values()].filter(tube => lane === undefined || tube.lane === lane)
    for (const tube of here) tube.counted = true
    const told = new Set([...here, ...differences].map(({ barcode }) => barcode))
    const before = lane === undefined ? [] : (state.reconciled ?? [])
    state.reconciled = [...before.filter(({ barcode }) => !told.has(barcode)), ...differences]
  },
}
