/** The names and addresses under which browsers may call this computer. Called for the server's certificate. */
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

const dnsName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

const wildcards = ['0.0.0.0', '::']
/** Only of use with the name of a network card behind it, which no address bar takes (RFC 6874). */
const isLinkLocal = (address: string) => address.startsWith('fe80:')

const addresses = () =>
  Object.values(networkInterfaces())
    .flatMap(cards => cards ?? [])
    .map(({ address }) => address)

const hostOf = (url: string | null) => URL.parse(url ?? '')?.hostname.replace(/^\[|\]$/g, '') ?? ''

const isUsable = (name: string) =>
  !wildcards.includes(name) && !isLinkLocal(name) && (isIP(name) !== 0 || dnsName.test(name))

/** DNS names in small letters and IP addresses, each once. `.local` is what mDNS adds to a computer's name. */
export function ownNames(host: string, publicUrl: string | null): string[] {
  const own = hostname().toLowerCase()
  const local = own.includes('.') ? own : `${own}.local`
  const given = [host.toLowerCase(), hostOf(publicUrl)]
  const all = ['localhost', own, local, ...given, '127.0.0.1', '::1', ...addresses()]
  return [...new Set(all)].filter(isUsable)
}
