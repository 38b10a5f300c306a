import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { ownNames } from '../../../server/site/tls/own-names.ts'

test('every address of this computer is named, and what leads to it from here', () => {
  const names = ownNames('0.0.0.0', null)
  const addresses = Object.values(networkInterfaces()).flatMap(cards =>
    (cards ?? []).map(card => card.address),
  )
  const usable = addresses.filter(address => !address.startsWith('fe80:'))
  expect(names).toEqual(expect.arrayContaining(['localhost', '127.0.0.1', '::1', ...usable]))
  expect(names).not.toContain('0.0.0.0')
  expect(names.filter(name => name.startsWith('fe80:'))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['Site.Lan', null, 'site.lan'],
  ['192.168.8.20', null, '192.168.8.20'],
  ['::', 'https://queue.example.org/site/1', 'queue.example.org'],
  ['::', 'http://192.168.8.20:8080', '192.168.8.20'],
  ['::', 'http://[fd00::7]:8080', 'fd00::7'],
])('--host %s with publicUrl %s adds %s', (host, publicUrl, name) => {
  expect(ownNames(host, publicUrl)).toContain(name)
})

test.each(['http://[', 'http://under_score', ''])(
  'a publicUrl %s that names nothing adds nothing',
  publicUrl => {
    for (const name of ownNames('localhost', publicUrl))
      expect(isIP(name) !== 0 || /^[a-z0-9.-]+$/.test(name)).toBe(true)
  },
)
