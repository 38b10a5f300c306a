/**
 * The site's own certificates: an authority made once, which devices are told to trust, and the server's certificate,
 * made anew before it ends and whenever the site's addresses change. Kept in `tls.json` (mode 0600, never in a backup).
 */
import { randomInt, X509Certificate } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import type { Log } from '../../app/log-catalogue.ts'
import type { Tls } from '../../edge/http/two-protocols.ts'
import { type Document, openDocument } from '../config/document.ts'
import { isCovered, realmsFor } from './realms.ts'

const closed = <T extends Parameters<typeof Type.Object>[0]>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })
const Text = Type.String()
const Authority = closed({ subject: Text, key: Text, cert: Text, realms: Type.Array(Text) })
const Server = closed({
  key: Text,
  cert: Text,
  names: Type.Array(Text),
  from: Type.Number(),
  until: Type.Number(),
})
const TlsFile = closed({
  authority: Type.Union([Authority, Type.Null()]),
  server: Type.Union([Server, Type.Null()]),
})
type Authority = Static<typeof Authority>
type Server = Static<typeof Server>

const day = 24 * 3_600_000
/** Apple takes no server certificate of more than 825 days. */
const lives = 180 * day
const renewBefore = 30 * day
const checkEvery = 3_600_000

/** Fixed, so that a computer that starts in 1970 makes one that is good when its clock is set. */
const authorityFrom = new Date('2020-01-01T00:00:00Z')
const authorityUntil = new Date('2049-12-31T23:59:59Z')

export type TlsParts = {
  folder: string
  /** What the site is called now: DNS names and IP addresses. */
  names: () => readonly string[]
  wall: () => number
  log: Log
}

async function newAuthority(names: readonly string[]): Promise<Authority> {
  const { makeAuthority } = await import('./x509.ts')
  const subject = `Greenlane ${hostname()} ${randomInt(1000, 10_000)}`
  const realms = realmsFor(names)
  return { subject, realms, ...makeAuthority(subject, authorityFrom, authorityUntil, realms) }
}

async function newServer(authority: Authority, names: readonly string[], wall: number): Promise<Server> {
  const { makeServerCertificate } = await import('./x509.ts')
  // A day back: the clocks of phones differ.
  const [from, until] = [wall - day, wall + lives]
  const made = makeServerCertificate(authority, names, new Date(from), new Date(until))
  return { ...made, names: [...names], from, until }
}

const isGood = ({ from, until, names }: Server, wanted: readonly string[], wall: number) =>
  from <= wall && wall < until - renewBefore && wanted.every(name => names.includes(name))

/** @throws {DocumentInvalid} `tls.json` is not what it was made as. */
export async function openTls(parts: TlsParts): Promise<Tls & { renew(): Promise<void>; close(): void }> {
  const store: Document<Static<typeof TlsFile>> = await openDocument({
    file: join(parts.folder, 'tls.json'),
    schema: TlsFile,
    initial: JSON.stringify({ authority: null, server: null }),
    mode: 0o600,
  })
  const { log } = parts
  const listeners = new Set<() => void>()

  async function theAuthority(): Promise<Authority> {
    const { authority } = store.read()
    if (authority) return authority
    const made = await newAuthority(parts.names())
    await store.update(draft => void Object.assign(draft, { authority: made }))
    log('tls.authority-made', { realms: made.realms })
    return made
  }

  async function renew(): Promise<void> {
    const authority = await theAuthority()
    const wanted = parts.names().filter(name => isCovered(name, authority.realms))
    const { server } = store.read()
    if (server && isGood(server, wanted, parts.wall())) return
    const made = await newServer(authority, wanted, parts.wall())
    await store.update(draft => void Object.assign(draft, { server: made }))
    log('tls.certificate-made', { names: wanted })
    const leftOut = parts.names().filter(name => !wanted.includes(name))
    if (leftOut.length > 0) log('tls.name-left-out', { names: leftOut })
    for (const tell of listeners) tell()
  }

  function read(): { authority: Authority; server: Server } {
    const { authority, server } = store.read()
    if (authority && server) return { authority, server }
    throw new Error('the certificates are made when they are opened')
  }

  await renew()
  const timer = setInterval(() => {
    renew().catch(err => log('tls.renewal-failed', { err }))
  }, checkEvery).unref()

  return {
    credentials: () => ({ key: read().server.key, cert: read().server.cert }),
    authority: () => new X509Certificate(read().authority.cert),
    onRenewed: tell => void listeners.add(tell),
    renew,
    close: () => clearInterval(timer),
  }
}
