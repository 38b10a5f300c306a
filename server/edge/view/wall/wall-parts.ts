/** What the wall is made from: the state at one moment, and what is known beside it. */
import type { Devices } from '../../../app/access/devices.ts'
import type { PrintDesk } from '../../../app/print-desk.ts'
import type { SiteFacts } from '../../../contract/site.ts'
import type { TroubleAbout } from '../../../contract/wall.ts'
import type { Moment } from '../../../domain/moment.ts'
import type { State } from '../../../domain/state.ts'

export type SystemTrouble = { readonly about: TroubleAbout; readonly text: string }

export type WallNow = {
  readonly state: State
  readonly now: Moment
  readonly desk: Pick<PrintDesk, 'printers'>
  readonly devices: Pick<Devices, 'list' | 'seen'>
  readonly facts: () => SiteFacts
  /** What is wrong with this computer: disk, backups, clock. */
  readonly systemTroubles: () => readonly SystemTrouble[]
}
