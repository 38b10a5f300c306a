/** What needs somebody, in words. */
import { laneName } from '../../kiosk/speech/lane-name.ts'
import type { TroubleAbout, WallAlert } from '../../server/contract/wall.ts'
import { lasting, type Speak } from './words.ts'

const percent = (charge: number) => Math.round(charge * 100)

export function alertWords(speak: Speak, alert: WallAlert, now: number): string {
  const time = 'since' in alert ? lasting(speak, now - Date.parse(alert.since)) : ''
  switch (alert.kind) {
    case 'assistance':
      return speak('wall.alert.assistance', {
        count: alert.count,
        kind: speak(`wall.kind.${alert.what}`),
        time,
      })
    case 'incident':
      return speak(`wall.alert.incident.${alert.what}`, { time })
    case 'storage':
      return speak(`wall.trouble.${alert.about}`)
    case 'printer':
      return speak('wall.alert.printer', { name: alert.name, state: speak(`wall.printer.${alert.state}`) })
    case 'hold':
      return speak('wall.alert.hold', { reason: alert.reason, time })
    case 'paper':
      return speak('wall.alert.paper', { name: alert.name })
    case 'rotation':
      return speak('wall.alert.rotation', { lane: laneName(speak, alert.lane), time })
    case 'battery':
      return speak('wall.alert.battery', { name: alert.name, charge: percent(alert.charge) })
    case 'handheld':
      return speak('wall.alert.handheld', { name: alert.name, time })
  }
}

/** Of the computer: what loses something if nobody comes. */
const losing: readonly TroubleAbout[] = ['disk-refuses', 'disk-full', 'disk-low', 'backup', 'people']

/** Somebody waits for help, somebody is hurt, or nothing can be recorded: more than a reminder. */
export function isUrgent(alert: WallAlert): boolean {
  const { kind } = alert
  if (kind === 'storage') return losing.includes(alert.about)
  return kind === 'assistance' || kind === 'incident' || kind === 'printer'
}
