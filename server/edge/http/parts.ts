/** What the routes share: handed in once by the site, so that every dependency stays visible. */
import type { Devices } from '../../app/access/devices.ts'
import type { Sessions } from '../../app/access/sessions.ts'
import type { Staff } from '../../app/access/staff.ts'
import type { Moment } from '../../app/engine.ts'
import type { Given, KeyRing, Vault } from '../../app/ports.ts'
import type { PrintDesk } from '../../app/print-desk.ts'
import type { Site } from '../../app/site.ts'
import type { WiredDevices } from '../../app/wired-devices.ts'
import type { SiteFacts } from '../../contract/site.ts'
import type { PreviewTicket, TicketPreview } from '../../contract/ticket-layout.ts'
import type { Ticket } from '../../domain/ticket/ticket.ts'
import type { Reports } from '../reports.ts'
import type { Indexes } from '../view/indexes.ts'
import type { Names } from '../view/names.ts'
import type { Outlook } from '../view/outlook.ts'
import type { Act } from './act.ts'

/** What the routes may do with people's data. */
export type PrivacyParts = {
  vault: Vault
  keys: Pick<KeyRing, 'read'>
  /** What is kept, and for how many days. */
  rules: () => { readonly keep: readonly Given['kind'][]; readonly retentionDays: number }
  /** Destroys the campaign's keys once `CampaignErased` is on record. */
  finishErasing: () => Promise<void>
}

export type RouteParts = {
  site: Site
  act: Act
  outlook: Outlook
  indexes: Indexes
  access: { sessions: Sessions; devices: Devices; staff: Staff }
  desk: PrintDesk
  /** A ticket as it would come out now. */
  preview: (asked: PreviewTicket) => TicketPreview
  wired: WiredDevices
  privacy: PrivacyParts
  reports: Reports
  names: Names
  facts: () => SiteFacts
  /** Where a phone sees this ticket; null for all while phones cannot reach the site. */
  statusUrl: (ticket: Ticket) => string | null
  now: () => Moment
  newId: () => string
  newSecret: () => string
  /** Keyed digest of who somebody is. */
  identity: (kind: string, value: string) => string
}
