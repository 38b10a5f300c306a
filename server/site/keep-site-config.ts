/** Writes what the lead changes during the day into `site.json`, so that the next start finds it there. */
import type { Log } from '../app/log-catalogue.ts'
import type { Site } from '../app/site.ts'
import type { EventType } from '../domain/event.ts'
import type { Document } from './config/document.ts'
import type { SiteConfig } from './config/site-schema.ts'

const configuring: readonly EventType[] = ['LaneAdded', 'LaneConfigured', 'SettingsChanged']

/** The result resolves when everything so far is written: what a clean stop waits for. */
export function keepSiteConfig(site: Site, config: Document<SiteConfig>, log: Log): () => Promise<void> {
  let written = Promise.resolve()
  site.onCommitted(records => {
    if (!records.some(({ event }) => configuring.includes(event.type))) return
    const { lanes, settings } = site.state()
    const change = (draft: SiteConfig) => {
      draft.lanes = [...lanes.values()].map(lane => ({
        id: lane.id,
        ...lane.config,
        serves: [...lane.config.serves],
      }))
      draft.k = settings.k
      draft.kBatch = settings.kBatch
      draft.capacity = settings.capacity
      if (settings.volume !== undefined) draft.board.volume = settings.volume
    }
    written = config.update(change).catch(err => log('site.file-not-written', { err }))
  })
  return () => written
}
