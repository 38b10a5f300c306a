/** How a device is doing, judged from when it was last heard of: pure, so that every case is tested. */
import type { Device } from '../../server/contract/access.ts'
import { duration, type Speak } from './words.ts'

export type DeviceState = { tone: 'good' | 'warn' | ''; text: string }

/** Milliseconds. Screens send a heartbeat every 30 s: three in a row are missing. */
const silentAfter = 90_000

/** `now` is the site's time in ms. */
export function deviceState(device: Device, now: number, speak: Speak): DeviceState {
  if (device.state === 'waiting') return { tone: '', text: speak('lead.device.waiting') }
  if (device.seenAt === null) return { tone: 'warn', text: speak('lead.device.never') }
  const silent = now - Date.parse(device.seenAt)
  if (silent < silentAfter) return { tone: 'good', text: speak('lead.device.seen') }
  return { tone: 'warn', text: speak('lead.device.silent', { ago: duration(speak, silent) }) }
}
