/** What `npm start` prints: the address of every screen, with pairing codes on a terminal, and the first PIN. */
import type { Devices } from '../app/access/devices.ts'
import type { DeviceKind } from '../app/access/document.ts'

const screens: readonly { path: string; what: string; kind?: DeviceKind }[] = [
  { path: '/', what: 'What this site is' },
  { path: '/kiosk/', what: 'Check-in kiosk', kind: 'kiosk' },
  { path: '/board/', what: 'Queue board', kind: 'display' },
  { path: '/staff/', what: 'Staff handheld', kind: 'handheld' },
  { path: '/lead/', what: "Site lead's page" },
]

export type WelcomeParts = {
  address: string
  devices: Devices
  /** Pairing codes are for a person at the terminal only. */
  withCodes: boolean
  firstPin: string | null
  /** Of the certificate that devices are to trust. */
  fingerprint: string | null
  warning: string | null
}

/** Adds one device of each kind, so that a newcomer clicks a link and is there. */
export async function welcome({
  address,
  devices,
  withCodes,
  firstPin,
  fingerprint,
  warning,
}: WelcomeParts): Promise<string> {
  const lines: string[] = []
  for (const { path, what, kind } of screens) {
    const code = kind && withCodes ? `?pair=${(await devices.add(kind, what)).code}` : ''
    lines.push(`  ${what.padEnd(32)}${address}${path}${code}`)
  }
  if (withCodes) lines.push('', '  Each ?pair= link works once, for 10 minutes.')
  if (firstPin) lines.push('', `  Site lead's PIN (shown this once): ${firstPin}   sign in as "lead"`)
  if (fingerprint) {
    lines.push('', `  How other devices trust this site: ${address}/trust/`)
    lines.push(`  Its certificate's SHA-256 fingerprint: ${fingerprint}`)
  }
  if (warning) lines.push('', `  Warning: ${warning}`)
  return ['', ...lines, ''].join('\n')
}
