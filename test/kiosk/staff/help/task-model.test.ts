import { describe, expect, it } from 'vitest'
import { alarmFor, nextStep, tasksFor } from '../../../../kiosk/staff/help/task-model.ts'
import type { Assistance } from '../../../../server/contract/assistance.ts'

const minute = (at: number) => new Date(Date.UTC(2026, 5, 4, 2, at)).toISOString()
const task = (id: string, part: Partial<Assistance> = {}): Assistance => ({
  id,
  kind: 'other',
  ticket: null,
  number: null,
  place: null,
  state: 'open',
  by: null,
  byName: null,
  raisedAt: minute(0),
  since: minute(0),
  overdue: false,
  ...part,
})
const ids = (tasks: Assistance[]) => tasks.map(({ id }) => id)

describe('the task bar', () => {
  it('shows mine first, then the urgent, then the oldest, and leaves out what others do', () => {
    const tasks = [
      task('late', { raisedAt: minute(3) }),
      task('early', { raisedAt: minute(2) }),
      task('urgent', { raisedAt: minute(1), overdue: true }),
      task('mine', { state: 'with', by: 'he', raisedAt: minute(4) }),
      task('theirs', { state: 'accepted', by: 'li' }),
      task('over', { state: 'done', by: 'he' }),
    ]
    expect(ids(tasksFor(tasks, 'he'))).toEqual(['mine', 'urgent', 'early', 'late'])
    expect(ids(tasksFor(tasks, 'li'))).toEqual(['theirs', 'urgent', 'early', 'late'])
  })

  it('leads from the call to the departure', () => {
    const states = ['open', 'accepted', 'with', 'done'] as const
    expect(states.map(state => nextStep(task('a', { state })))).toEqual(['accept', 'with', 'done', null])
  })
})

describe('the alarm', () => {
  const open = task('a')

  it('sounds for a new call once, and once more when it has waited too long', () => {
    expect(alarmFor([], [open])).toBe('new')
    expect(alarmFor([open], [open])).toBeNull()
    const overdue = { ...open, overdue: true }
    expect(alarmFor([open], [overdue])).toBe('urgent')
    expect(alarmFor([overdue], [overdue])).toBeNull()
    expect(alarmFor([], [overdue, task('b')])).toBe('urgent')
  })

  it('sounds again for a call that was handed back, and not for one that somebody took', () => {
    const taken = task('a', { state: 'accepted', by: 'li' })
    expect(alarmFor([open], [taken])).toBeNull()
    expect(alarmFor([taken], [open])).toBe('new')
  })
})
