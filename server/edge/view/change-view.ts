/** A change as the lead reads it: what, about whom, by whom, and why. */
import type { Change as ChangeView } from '../../contract/audit.ts'
import type { AuditedEvent, Change } from '../../domain/audit/change.ts'
import type { EventOf } from '../../domain/event.ts'
import { instant } from './instant.ts'
import type { Names } from './names.ts'

type About = Pick<ChangeView, 'what'> &
  Partial<Pick<ChangeView, 'subject' | 'subjectId' | 'reason' | 'settings'>>

type Teller<E = AuditedEvent> = (event: E, names: Names) => About

const tellers: { readonly [T in AuditedEvent['type']]: Teller<EventOf<T>> } = {
  DayOpened: ({ name }) => ({ what: 'day-opened', subject: name }),
  DayClosed: ({ id, reason }) => ({ what: 'day-closed', subjectId: id, reason }),
  EpochBegan: ({ epoch }) => ({ what: 'epoch-began', subject: String(epoch) }),
  SiteHeld: ({ reason }) => ({ what: 'site-held', reason }),
  SiteReleased: () => ({ what: 'site-released' }),
  SettingsChanged: ({ settings }) => ({ what: 'settings-changed', settings: { ...settings } }),
  LaneAdded: ({ lane, config }) => ({ what: 'lane-added', subject: config.name, subjectId: lane }),
  LaneConfigured: ({ lane, config }) => ({ what: 'lane-configured', subject: config.name, subjectId: lane }),
  BatchRegistered: ({ id, name }) => ({ what: 'batch-registered', subject: name, subjectId: id }),
  BatchChanged: ({ id, name }) => ({ what: 'batch-changed', subject: name, subjectId: id }),
  TubeCorrected: ({ tube, reason }) => ({ what: 'tube-corrected', subjectId: tube, reason }),
  TubesReconciled: ({ differences }) => ({ what: 'tubes-reconciled', subject: String(differences.length) }),
  NoticeAdded: ({ id, text }) => ({ what: 'notice-added', subject: text['zh-CN'], subjectId: id }),
  NoticeChanged: ({ id, text }) => ({ what: 'notice-changed', subject: text['zh-CN'], subjectId: id }),
  NoticeRemoved: ({ id, text }) => ({ what: 'notice-removed', subject: text['zh-CN'], subjectId: id }),
  RecordsExpired: ({ people }) => ({ what: 'data-expired', subject: String(people) }),
  PeopleForgotten: ({ of, people, reason }) => ({
    what: 'people-forgotten',
    subject: String(people),
    subjectId: of,
    reason,
  }),
  CampaignErased: ({ people, reason }) => ({ what: 'campaign-erased', subject: String(people), reason }),
  DataExported: ({ kind, day, reason }) => ({ what: 'data-exported', subject: kind, subjectId: day, reason }),
  AccessChanged: ({ what, subject }, names) => ({
    what,
    subject: what.startsWith('device') ? names.device(subject) : names.staff(subject),
    subjectId: subject,
  }),
}

export function changeView({ seq, wall, actor, device, event }: Change, names: Names): ChangeView {
  const by = names.staff(actor) ?? actor ?? names.device(device) ?? device
  const nothing = { subject: null, subjectId: null, reason: null }
  // The table's type pairs every teller with its event; the compiler cannot carry that pair through the look-up.
  const tell = tellers[event.type] as Teller
  return { id: String(seq), at: instant(wall), by, ...nothing, ...tell(event, names) }
}
