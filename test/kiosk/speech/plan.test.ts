import { expect, test } from 'vitest'
import { planOf } from '../../../kiosk/speech/spoken/plan.ts'

test('a message without parameters is one clip, called like it', () => {
  const { plan, clips } = planOf('a.title', '先取个号，坐着等就好。')
  expect(plan).toEqual(['a.title'])
  expect([...clips]).toEqual([['a.title', '先取个号，坐着等就好']])
})

test('parameters divide a message; what is written between them becomes a pause', () => {
  const { plan, clips } = planOf('call', '请 {number} 号，到 {lane} 号通道。')
  expect(plan).toEqual(['call.1', '{number}', 'call.2', '{lane}', 'call.3'])
  expect(Object.fromEntries(clips)).toEqual({ 'call.1': '请', 'call.2': '号，到', 'call.3': '号通道' })
  expect(planOf('x', 'Number {number}, go. {time}: done').plan).toEqual([
    'x.1',
    '{number}',
    140,
    'x.2',
    320,
    '{time}',
    140,
    'x.3',
  ])
})

test('a question is heard as one', () => {
  expect([...planOf('q', '还需要一点时间吗？').clips.values()]).toEqual(['还需要一点时间吗？'])
})

test('where English counts, exactly one has its own words', () => {
  const { plan, clips } = planOf('people', '{people} {people#person is|people are} ahead')
  expect(plan).toEqual({
    by: 'people',
    one: ['{people}', 'people.1'],
    many: ['{people}', 'people.2'],
  })
  expect([...clips.values()]).toEqual(['person is ahead', 'people are ahead'])
})

test('what comes twice is one clip', () => {
  const { plan, clips } = planOf('range', '{from} to {middle} to {to}')
  expect(plan).toEqual(['{from}', 'range', '{middle}', 'range', '{to}'])
  expect(clips.size).toBe(1)
})
