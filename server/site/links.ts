/** How an address to listen on is written in a link. Called by main for what it prints. */

/** Only this computer reaches it. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/** RFC 3986, 3.2.2: an IPv6 address stands in brackets. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** A link that a browser on this computer can open, without a certificate where that is safe. */
export function linkTo(host: string, port: number, tls: boolean): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `${tls && !isLoopback(reached) ? 'https' : 'http'}://${inUrl(reached)}:${port}`
}
