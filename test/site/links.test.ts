import { expect, test } from 'vitest'
import { linkTo } from '../../server/site/links.ts'

test.each([
  ['127.0.0.1', true, 'http://127.0.0.1:8080'],
  ['0.0.0.0', true, 'http://127.0.0.1:8080'],
  ['::', true, 'http://[::1]:8080'],
  ['localhost', true, 'http://localhost:8080'],
  ['192.168.8.20', true, 'https://192.168.8.20:8080'],
  ['fd00::2', true, 'https://[fd00::2]:8080'],
  ['192.168.8.20', false, 'http://192.168.8.20:8080'],
])('on %s with TLS %s a browser here opens %s', (host, tls, link) => {
  expect(linkTo(host, 8080, tls)).toBe(link)
})
