import { expect, test } from 'vitest'
import { grouped, isLocal, pairingLink } from '../../kiosk/lead/pairing-link.ts'

test('a code is read as two times four', () => {
  expect(grouped('ABCD1234')).toBe('ABCD 1234')
})

test.each([
  ['kiosk', 'http://site.lan:8080/kiosk/?pair=ABCD1234'],
  ['display', 'http://site.lan:8080/board/?pair=ABCD1234'],
  ['handheld', 'http://site.lan:8080/staff/?pair=ABCD1234'],
] as const)('the link of a %s leads to its screen', (kind, link) => {
  expect(pairingLink('http://site.lan:8080', kind, 'ABCD1234')).toBe(link)
})

test.each([
  ['http://127.0.0.1:8080', true],
  ['http://127.3.2.1', true],
  ['http://localhost:8080', true],
  ['http://[::1]:8080', true],
  ['http://192.168.1.20:8080', false],
  ['https://site.lan', false],
])('%s opens on this computer only: %s', (site, local) => {
  expect(isLocal(site)).toBe(local)
})
