import { expect, test } from 'vitest'
import { waitAfter } from '../../kiosk/status/status-feed.ts'
import { statusView } from '../../kiosk/status/status-view.ts'

test('only a call is amber', () => {
  const states = ['waiting', 'called', 'sampling', 'done', 'missed', 'cancelled', 'expired'] as const
  const amber = states.filter(state => statusView({ state, ahead: null }).mood === 'now')
  expect(amber).toEqual(['called'])
})

test('a number can be given back until it is being sampled', () => {
  const states = ['waiting', 'called', 'missed', 'sampling', 'done', 'cancelled', 'expired'] as const
  const offered = states.filter(state => statusView({ state, ahead: null }).cancellable)
  expect(offered).toEqual(['waiting', 'called', 'missed'])
})

test('the last few are told that it is nearly their turn', () => {
  const title = (ahead: number | null) => statusView({ state: 'waiting', ahead }).title
  expect([title(0), title(2)]).toEqual(['status.waiting.next', 'status.waiting.next'])
  expect([title(3), title(null)]).toEqual(['status.waiting', 'status.waiting'])
})

test('it asks every five seconds, and less often while nobody answers', () => {
  expect([0, 1, 2, 3, 9].map(waitAfter)).toEqual([5000, 10_000, 20_000, 40_000, 40_000])
})
