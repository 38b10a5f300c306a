import { expect, test } from 'vitest'
import { isCovered, realmsFor } from '../../../server/site/tls/realms.ts'

test.each([
  'localhost',
  'greenlane.local',
  'box.lan',
  '10.0.0.7',
  '172.31.1.1',
  '192.168.1.1',
  '::1',
  'fd00::2',
])('%s is of a private network anyway', name => {
  expect(isCovered(name, realmsFor([]))).toBe(true)
})

test.each(['example.org', 'notlocal', '8.8.8.8', '172.32.0.1', '2001:db8::1'])('%s is not', name => {
  expect(isCovered(name, realmsFor([]))).toBe(false)
})

test('what the site is called is added, with what lies below it, and no neighbour', () => {
  const realms = realmsFor(['queue.example.org', '203.0.113.5', '2001:db8::1'])
  for (const name of ['queue.example.org', 'a.queue.example.org', '203.0.113.5', '2001:db8::1'])
    expect(isCovered(name, realms)).toBe(true)
  for (const name of ['example.org', 'xqueue.example.org', '203.0.113.6', '2001:db8::2'])
    expect(isCovered(name, realms)).toBe(false)
})
