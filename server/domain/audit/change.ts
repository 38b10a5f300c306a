/** Which events changed the site, its rules or its access, and so are kept for the lead to look at. */
import type { EventOf, EventType } from '../event.ts'
import type { Recorded } from '../recorded.ts'

export const AUDITED = [
  'DayOpened',
  'DayClosed',
  'EpochBegan',
  'SiteHeld',
  'SiteReleased',
  'SettingsChanged',
  'LaneAdded',
  'LaneConfigured',
  'BatchRegistered',
  'BatchChanged',
  'TubeCorrected',
  'TubesReconciled',
  'NoticeAdded',
  'NoticeChanged',
  'NoticeRemoved',
  'AccessChanged',
  'DataExported',
  'RecordsExpired',
  'PeopleForgotten',
  'CampaignErased',
] as const satisfies readonly EventType[]

export type AuditedEvent = EventOf<(typeof AUDITED)[number]>
export type Change = Omit<Recorded, 'event'> & { readonly event: AuditedEvent }
