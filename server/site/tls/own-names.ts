/** The names and addresses under which browsers may call this computer. Called for the server's certificate. */
import { hostname, networkInterfaces } from 'node:os'

const dnsName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

const wildcards = ['0.0.0.0', '::']
/** Only of use with the name of a network card behind it, which no address bar takes (RFC 6874). */
const isLinkLocal = (address: string) => address.startsWith('fe80:')

const addresses = () =>
  Object.values(networkInterfaces())
    .flatMap(cards => cards ?? [])
    .map(({ address }) => address)

const hostOf = (url: string | null) => (url ? new URL(url).hostname.replace(/^\[|\]$/g, '') : null)

/** DNS names in small letters and IP addresses, each once. `.local` is what mDNS adds to a computer's name. */
export function ownNames(host: string, publicUrl: string | null): string[] {
  const own = hostname().toLowerCase()
  const local = own.includes('.') ? own : `${own}.local`
  const all = [
    'localhost',
    own,
    local,
    host.toLowerCase(),
    hostOf(publicUrl),
    '127.0.0.1',
    '::1',
    ...addresses(),
  ]
  const usable = all.filter(name => name !== null && !wildcards.includes(name) && !isLinkLocal(name))
  return [...new Set(usable.filter(name => name !== null))].filter(
    name => dnsName.test(name) || name.includes(':'),
  )
}
