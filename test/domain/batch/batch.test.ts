/** Registering and changing batches. */
import { expect, test } from 'vitest'
import { Site } from '../support/site.ts'

const batch = { id: 'b', name: 'Factory', code: 'F', from: 0, to: 1, expected: 20 }

test('a batch is registered and changed; arrivals are kept', () => {
  const site = new Site()
  site.must({ type: 'RegisterBatch', ...batch })
  site.issue({ batch: 'F', party: 4 })
  site.must({ type: 'ChangeBatch', id: 'b', expected: 30 })
  expect(site.state.batches.get('b')).toEqual({ ...batch, expected: 30, arrived: 4 })
  expect(site.must({ type: 'ChangeBatch', id: 'b', expected: 30 })).toEqual([])
})

test('two batches never share a code, and a window ends after it begins', () => {
  const site = new Site()
  site.must({ type: 'RegisterBatch', ...batch })
  const paths = (decision: ReturnType<Site['ask']>) =>
    'faults' in decision ? decision.faults.map(({ path }) => path) : []
  expect(paths(site.ask({ type: 'RegisterBatch', ...batch }))).toEqual(['id'])
  expect(paths(site.ask({ type: 'RegisterBatch', ...batch, id: 'c' }))).toEqual(['code'])
  expect(paths(site.ask({ type: 'RegisterBatch', ...batch, id: 'c', code: 'f' }))).toEqual(['code'])
  expect(paths(site.ask({ type: 'ChangeBatch', id: 'b', from: 5, name: ' ' }))).toEqual(['name', 'to'])
  expect(site.refusal({ type: 'ChangeBatch', id: 'c' })).toBe('not-found')
})

test('a code counts however its letters were typed', () => {
  const site = new Site()
  site.must({ type: 'RegisterBatch', ...batch, code: 'Acme-7' })
  site.issue({ batch: 'ACME-7' })
  site.issue({ batch: 'acme-7' })
  expect(site.state.batches.get('b')?.arrived).toBe(2)
})

test('the batch takes a turn after kBatch general calls', () => {
  const site = new Site({ settings: { kBatch: 2 } })
  site.must({ type: 'RegisterBatch', ...batch, to: Number.MAX_SAFE_INTEGER })
  for (let i = 0; i < 5; i++) site.issue()
  for (let i = 0; i < 3; i++) site.issue({ batch: 'F' })
  const order = Array.from({ length: 8 }, () => site.next()[0])
  expect(order).toEqual(['B001', 'A001', 'A002', 'B002', 'A003', 'A004', 'B003', 'A005'])
})
