/** How a device is doing, judged from when it was paired and last heard of: pure, so that every case is tested. */
import type { Device } from '../../server/contract/access.ts'
import { duration, type Speak } from './words.ts'

export type DeviceState = { tone: 'good' | 'warn' | ''; text: string }

/** Milliseconds. Screens send a heartbeat every 30 s: three in a row are missing. */
const silentAfter = 90_000

/** `now` is the site's time in ms. */
export function deviceState(device: Device, now: number, speak: Speak): DeviceState {
  if (device.state === 'waiting') return { tone: '', text: speak('lead.device.waiting') }
  const since = (instant: string | null) =>
    instant === null ? Number.POSITIVE_INFINITY : now - Date.parse(instant)
  const silent = since(device.seenAt)
  if (Math.min(silent, since(device.pairedAt)) < silentAfter)
    return { tone: 'good', text: speak('lead.device.seen') }
  if (device.seenAt === null) return { tone: 'warn', text: speak('lead.device.never') }
  return { tone: 'warn', text: speak('lead.device.silent', { ago: duration(speak, silent) }) }
}
