/** The site's own certificates: made once, for the right names, renewed in time, readable by their owner only. */
import { X509Certificate } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LogId } from '../../../server/app/log-catalogue.ts'
import { openTls } from '../../../server/site/tls/site-tls.ts'
import { newDataFolder, removeDataFolder } from '../../support/site.ts'

const day = 24 * 3_600_000
const start = Date.UTC(2026, 5, 4)

let folder: string
let now: number
let names: string[]
let written: LogId[]
beforeEach(() => {
  folder = newDataFolder()
  now = start
  names = ['localhost', 'queue.example.org', '127.0.0.1', '::1', '192.168.8.20']
  written = []
})
afterEach(() => removeDataFolder(folder))

const open = () => openTls({ folder, names: () => names, wall: () => now, log: id => void written.push(id) })
/** Opened, looked at and closed again. */
async function look() {
  const tls = await open()
  tls.close()
  return { server: new X509Certificate(tls.credentials().cert), authority: tls.authority() }
}

test('the authority vouches for the server under each of its names', async () => {
  const { server, authority } = await look()
  expect(authority.ca).toBe(true)
  expect(authority.checkIssued(authority)).toBe(true)
  expect(server.ca).toBe(false)
  expect(server.checkIssued(authority)).toBe(true)
  expect(server.verify(authority.publicKey)).toBe(true)
  for (const name of ['localhost', 'queue.example.org']) expect(server.checkHost(name)).toBe(name)
  for (const ip of ['127.0.0.1', '::1', '192.168.8.20']) expect(server.checkIP(ip)).toBe(ip)
  expect(server.checkIP('192.168.8.21')).toBeUndefined()
})

test('a restart makes nothing anew, and the file is its owner’s alone', async () => {
  const [first, second] = [await look(), await look()]
  expect(second.server.fingerprint256).toBe(first.server.fingerprint256)
  expect(second.authority.fingerprint256).toBe(first.authority.fingerprint256)
  expect(written).toEqual(['tls.authority-made', 'tls.certificate-made'])
  for (const file of ['tls.json', 'tls.json.bak'])
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
})

test('the certificate is renewed a month before it ends, and the authority stays', async () => {
  const first = await look()
  now = start + 149 * day
  expect((await look()).server.fingerprint256).toBe(first.server.fingerprint256)
  now = start + 151 * day
  const renewed = await look()
  expect(renewed.server.fingerprint256).not.toBe(first.server.fingerprint256)
  expect(renewed.server.validToDate.getTime()).toBe(now + 180 * day)
  expect(renewed.authority.fingerprint256).toBe(first.authority.fingerprint256)
})

test('a new address gets a new certificate while the site runs', async () => {
  const tls = await open()
  let told = 0
  tls.onRenewed(() => {
    told += 1
  })
  await tls.renew()
  expect(told).toBe(0)
  names = [...names, '10.1.2.3']
  await tls.renew()
  tls.close()
  expect(told).toBe(1)
  expect(new X509Certificate(tls.credentials().cert).checkIP('10.1.2.3')).toBe('10.1.2.3')
})

test('a name that the authority may not vouch for is left out, and the log says so', async () => {
  await look()
  names = [...names, 'bank.example.com', '10.1.2.3']
  const { server } = await look()
  expect(server.checkHost('bank.example.com')).toBeUndefined()
  expect(server.checkIP('10.1.2.3')).toBe('10.1.2.3')
  expect(written.at(-1)).toBe('tls.name-left-out')
})

test('a computer that started in 1970 has a good certificate once its clock is set', async () => {
  now = 0
  const first = await look()
  now = start
  const set = await look()
  expect(set.authority.fingerprint256).toBe(first.authority.fingerprint256)
  expect(set.authority.validFromDate.getTime()).toBeLessThan(start)
  expect(set.authority.validToDate.getTime()).toBeGreaterThan(start + 20 * 365 * day)
  expect(set.server.validFromDate.getTime()).toBe(start - day)
})
