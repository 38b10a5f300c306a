/** Help for residents, from being raised to departure. */
import { expect, test } from 'vitest'
import { isOverdue } from '../../../server/domain/assistance/decide-assistance.ts'
import { isOver } from '../../../server/domain/assistance/is-over.ts'
import type { IssueTicket } from '../../../server/domain/ticket/ticket-command.ts'
import type { Need } from '../../../server/domain/words.ts'
import { Site } from '../support/site.ts'

const task = (site: Site) => {
  const found = site.state.assistance.get('help-0')
  if (found === undefined) throw new Error('no task')
  return found
}

test('is accepted, reached and done, and may be handed over', () => {
  const site = new Site()
  site.issue({ needs: ['vision'] })
  site.must({ type: 'AcceptAssistance', id: 'help-0' }, 'wang')
  expect(task(site)).toMatchObject({ kind: 'vision', state: 'accepted', by: 'wang' })
  expect(site.refusal({ type: 'AcceptAssistance', id: 'help-0' })).toBe('wrong-state')
  site.must({ type: 'HandOverAssistance', id: 'help-0', to: 'chen' })
  expect(task(site)).toMatchObject({ state: 'accepted', by: 'chen' })
  site.must({ type: 'ReachResident', id: 'help-0' })
  site.must({ type: 'FinishAssistance', id: 'help-0' })
  expect(task(site).state).toBe('done')
  expect(site.refusal({ type: 'HandOverAssistance', id: 'help-0', to: null })).toBe('wrong-state')
})

test.each([
  [['other', 'vision', 'mobility', 'wheelchair', 'unwell'], 'unwell'],
  [['other', 'vision', 'mobility', 'wheelchair'], 'wheelchair'],
  [['other', 'vision', 'mobility'], 'mobility'],
  [['other', 'vision'], 'vision'],
  [['other', 'hearing'], 'other'],
  [['hearing', 'pregnant', 'infant', 'language'], undefined],
] satisfies [Need[], string | undefined][])('%j raise one task, of the most urgent kind', (needs, kind) => {
  const site = new Site()
  site.issue({ needs })
  expect([...site.state.assistance.values()].map(each => each.kind)).toEqual(kind ? [kind] : [])
})

test('a need that was known raises no second task', () => {
  const site = new Site()
  site.issue({ needs: ['vision'] })
  const ids = { assistanceId: 'more', incidentId: 'incident' }
  site.must({ type: 'ChangeTicket', ticket: 't0', needs: ['vision', 'hearing'], ...ids })
  expect([...site.state.assistance.keys()]).toEqual(['help-0'])
  site.must({ type: 'ChangeTicket', ticket: 't0', needs: ['vision', 'mobility'], ...ids })
  expect(site.state.assistance.get('more')?.kind).toBe('mobility')
})

test('remembers when somebody first took it on', () => {
  const site = new Site()
  site.issue({ needs: ['vision'] })
  const first = { ...site.now }
  site.must({ type: 'AcceptAssistance', id: 'help-0' }, 'wang')
  site.must({ type: 'HandOverAssistance', id: 'help-0', to: null })
  site.pass(60)
  site.must({ type: 'AcceptAssistance', id: 'help-0' }, 'chen')
  expect(task(site)).toMatchObject({ by: 'chen', accepted: first })
})

test.each([
  { needs: ['mobility'] },
  { needs: ['wheelchair'] },
  { access: 'downstairs' },
] satisfies Partial<IssueTicket>[])('stairs are no way for %j', more => {
  const site = new Site()
  site.issue(more)
  expect(site.next()).toEqual([])
})

test('that nobody accepts within 60 s is overdue, counted anew when handed back', () => {
  const site = new Site()
  site.must({ type: 'RaiseAssistance', id: 'help-0', kind: 'other', place: 'gate' })
  site.pass(59)
  expect(isOverdue(site.state, task(site), site.now)).toBe(false)
  site.pass(1)
  expect(isOverdue(site.state, task(site), site.now)).toBe(true)
  site.must({ type: 'AcceptAssistance', id: 'help-0' })
  expect(isOverdue(site.state, task(site), site.now)).toBe(false)
  site.must({ type: 'HandOverAssistance', id: 'help-0', to: null })
  expect(isOverdue(site.state, task(site), site.now)).toBe(false)
})

test('is over when its resident was sampled before anybody came, and not when somebody is with them', () => {
  const site = new Site({ lanes: { 1: { stepFree: true } } })
  site.issue({ needs: ['wheelchair'] })
  site.next()
  expect(isOver(site.state, task(site))).toBe(false)
  site.must({ type: 'CompleteTicket', ticket: 't0' })
  expect(isOver(site.state, task(site))).toBe(true)
  expect(isOverdue(site.state, task(site), { ...site.now, mono: site.now.mono + 60_000 })).toBe(false)
  site.must({ type: 'Undo' })
  expect(isOver(site.state, task(site))).toBe(false)
  site.must({ type: 'AcceptAssistance', id: 'help-0' }, 'wang')
  site.must({ type: 'CompleteTicket', ticket: 't0' })
  expect(isOver(site.state, task(site))).toBe(false)
  site.must({ type: 'FinishAssistance', id: 'help-0' }, 'wang')
  expect(isOver(site.state, task(site))).toBe(true)
})

test('the stairs are open to a resident only while an escort is accepted', () => {
  const site = new Site({ lanes: { 1: {} } })
  site.issue({ access: 'help-up' })
  site.issue()
  site.must({ type: 'AcceptAssistance', id: 'help-0' })
  site.must({ type: 'HandOverAssistance', id: 'help-0', to: null })
  expect(site.next()).toEqual(['A002'])
  expect(site.ticket('t0').wasPassedOver).toBe(true)
  expect(site.state.derived.tally.passedOver).toBe(1)
  site.must({ type: 'AcceptAssistance', id: 'help-0' })
  site.must({ type: 'ReachResident', id: 'help-0' })
  expect(site.next()).toEqual(['A001'])
})

test('whoever came later than the ticket called was not passed over', () => {
  const site = new Site({ lanes: { 1: {} } })
  site.issue()
  site.issue({ needs: ['wheelchair'] })
  expect(site.next()).toEqual(['A001'])
  expect(site.ticket('t1').wasPassedOver).toBe(false)
})

test('two escorts for one ticket: one leaving does not end the other', () => {
  const site = new Site({ lanes: { 1: {} } })
  site.issue({ needs: ['wheelchair'] })
  site.must({ type: 'RaiseAssistance', id: 'more', kind: 'other', ticket: 't0' })
  for (const id of ['help-0', 'more']) site.must({ type: 'AcceptAssistance', id })
  site.must({ type: 'FinishAssistance', id: 'more' })
  expect(site.next()).toEqual(['G001'])
})

test('incidents are reported about known tickets', () => {
  const site = new Site()
  site.issue()
  site.must({ type: 'ReportIncident', id: 'i', kind: 'medical', ticket: 't0', place: 'lane 1' })
  expect(site.state.incidents).toMatchObject([{ id: 'i', ticket: 't0', by: 'li' }])
  const unknown = { type: 'ReportIncident', id: 'j', kind: 'other', ticket: 'x' } as const
  expect(site.refusal(unknown)).toBe('not-found')
})
