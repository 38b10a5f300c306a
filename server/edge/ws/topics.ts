/** The topics of this site's live socket, each from its view. */
import type { Devices } from '../../app/access/devices.ts'
import type { PrintDesk } from '../../app/print-desk.ts'
import type { Site } from '../../app/site.ts'
import type { WiredDevices } from '../../app/wired-devices.ts'
import type { DeviceNews } from '../../contract/live.ts'
import type { Wall } from '../../contract/wall.ts'
import { boardView } from '../view/board-view.ts'
import type { Indexes } from '../view/indexes.ts'
import type { Outlook } from '../view/outlook.ts'
import { queueView } from '../view/queue-view.ts'
import type { Client } from './client.ts'
import type { HelpNews } from './help-news.ts'
import type { PrintNews } from './print-news.ts'
import { createQueueChanges } from './queue-changes.ts'
import { createTopic } from './topic.ts'

export type LiveParts = {
  site: Site
  indexes: Indexes
  outlook: Outlook
  desk: PrintDesk
  wired: WiredDevices
  stamp: () => { seq: number; at: string }
  mono: () => number
  /** Wall ms. */
  wall: () => number
  wallView: () => Wall
  onFailed: (error: unknown) => void
}

/** Milliseconds between two messages of a topic while much happens: a call itself is announced at once. */
const pause = 50

/** What `view` makes, or null while it says the same as before: `seq` alone is no news. */
function whenChanged<T extends { seq: number }>(view: () => T): () => T | null {
  let told = ''
  return () => {
    const now = view()
    const text = JSON.stringify({ ...now, seq: 0 })
    if (text === told) return null
    told = text
    return now
  }
}

export function boardTopic({ site, indexes, outlook, stamp, mono, wall, onFailed }: LiveParts) {
  const board = () => boardView(site.state(), indexes.recentlyCalled(), outlook, wall())
  const update = whenChanged(board)
  const { settled } = site
  return createTopic({ name: 'board', snapshot: board, update, settled, stamp, mono, pause, onFailed })
}

/** Whoever decides from the wall reads it, so it does not flicker with every call. */
const wallPause = 750

export function wallTopic({ site, stamp, mono, wallView, onFailed }: LiveParts) {
  const update = whenChanged(wallView)
  const { settled } = site
  return createTopic({
    name: 'wall',
    snapshot: wallView,
    update,
    settled,
    stamp,
    mono,
    pause: wallPause,
    onFailed,
  })
}

export function queueTopic({ site, outlook, stamp, mono, onFailed }: LiveParts) {
  const queue = () => queueView(site.state(), outlook)
  const { take, withheld } = createQueueChanges(queue, mono)
  const { settled } = site
  return createTopic({
    name: 'queue',
    snapshot: queue,
    update: take,
    withheld,
    settled,
    stamp,
    mono,
    pause,
    onFailed,
  })
}

/**
 * What concerns one device alone is sent to it directly; there is nothing to tell everybody. The snapshot holds what a
 * device may have missed.
 */
export function deviceTopic(
  { site, stamp, mono, wired, devices, onFailed }: LiveParts & { devices: Pick<Devices, 'speaks'> },
  help: HelpNews,
  prints: PrintNews,
) {
  const asked = ({ actor }: Client): DeviceNews => {
    const readers = actor.as === 'kiosk' ? wired.joined(actor.device) : []
    return {
      prints: actor.kind === 'device' ? prints.of(actor.device) : [],
      help: actor.kind === 'device' ? help.of(actor.device) : [],
      ...(readers.length > 0 && { readers }),
      ...(actor.as === 'display' && { voice: devices.speaks(actor.device) }),
    }
  }
  const { settled } = site
  return createTopic({
    name: 'device',
    snapshot: asked,
    update: () => null,
    settled,
    stamp,
    mono,
    pause,
    onFailed,
  })
}
