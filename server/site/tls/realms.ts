/**
 * What the site's authority may vouch for: private networks and local names, and what the site was called when it
 * was made. Whoever trusts it on a phone of their own trusts it for nothing else, even if its key is stolen.
 */
import { BlockList, isIP, isIPv4 } from 'node:net'

/** RFC 1918, 4193, 5735, 6598. */
const privateNetworks = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
]
/** RFC 6761, 6762, 8375, and what routers for the home call theirs. */
const localNames = ['localhost', 'local', 'home.arpa', 'internal', 'lan']

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** A realm is a network (`10.0.0.0/8`), or a DNS name with everything below it. */
export function isCovered(name: string, realms: readonly string[]): boolean {
  if (!isIP(name)) return realms.some(realm => name === realm || name.endsWith(`.${realm}`))
  const networks = new BlockList()
  for (const realm of realms) {
    const [address = '', length] = realm.split('/')
    if (length !== undefined) networks.addSubnet(address, Number(length), familyOf(address))
  }
  return networks.check(name, familyOf(name))
}

/** The realms of an authority for a site with these names. */
export function realmsFor(names: readonly string[]): string[] {
  const usual = [...privateNetworks, ...localNames]
  const more = names.filter(name => !isCovered(name, usual))
  return [...usual, ...more.map(name => (isIP(name) ? `${name}/${isIPv4(name) ? 32 : 128}` : name))]
}
