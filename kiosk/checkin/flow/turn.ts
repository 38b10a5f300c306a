/** Where each screen leads: one small function a screen. Called by `step`. */
import type { Print } from '../../../server/contract/ticket.ts'
import { erased, faultOf, isWhole, lookedAt, newEntry, pressed, typedIn } from './entry.ts'
import {
  child,
  emptyOrder,
  needsNoStairs,
  nobodyKnown,
  type Order,
  toggled,
  withCompanion,
  withoutOne,
  withPerson,
} from './order.ts'
import { personWith } from './papers.ts'
import { type Again, confirm, idle, type On, type Scan, type Screen, type ScreenEvent } from './state.ts'

export function turn(screen: Screen, event: ScreenEvent): Screen {
  switch (screen.at) {
    case 'idle':
      return fromIdle(screen, event)
    case 'confirm':
      return fromConfirm(screen, event)
    case 'family':
      return fromFamily(screen, event)
    case 'care':
      return fromCare(screen, event)
    case 'access':
      return fromAccess(screen, event)
    case 'ways':
      return fromWays(screen, event)
    case 'typing':
      return fromTyping(screen, event)
    case 'offer':
      return fromOffer(screen, event)
    case 'issuing':
      return fromIssuing(screen, event)
    case 'refused':
      return event.is === 'back' ? confirm(screen.order, screen.key) : screen
    case 'ticket':
      return fromTicket(screen, event)
    case 'reading':
      return fromReading(screen, event)
    case 'standing':
      return fromStanding(screen, event)
    case 'known':
    case 'unknown':
      return screen
    case 'help':
      return fromHelp(screen, event)
  }
}

function fromIdle(screen: On<'idle'>, event: ScreenEvent): Screen {
  if (event.is === 'begin') return confirm()
  if (event.is === 'care') return { at: 'care', order: { ...emptyOrder, green: true }, from: 'idle' }
  if (event.is === 'scan') return scanned(emptyOrder, event.scan)
  return event.is === 'reread' && screen.unread ? idle : screen
}

/** Papers held to the reader before anything was asked, or while nobody is known yet. */
function scanned(order: Order, scan: Scan): Screen {
  switch (scan.is) {
    case 'person':
      return confirm(withPerson(order, scan.person, scan.elder))
    case 'batch':
      return confirm({ ...order, batch: scan.code })
    case 'ticket':
      return { at: 'reading', secret: scan.secret, failures: 0 }
    case 'unread':
      return { at: 'idle', unread: true }
  }
}

/** A card or code of somebody else makes it a family; one's own again changes nothing. */
function joined(screen: On<'confirm' | 'family'>, scan: Scan): Screen {
  if (scan.is === 'batch') return confirm({ ...screen.order, batch: scan.code })
  if (scan.is !== 'person') return screen
  const order = withPerson(screen.order, scan.person, scan.elder)
  if (order === screen.order) return screen
  const at = screen.at === 'family' || order.others.length > screen.order.others.length ? 'family' : 'confirm'
  return { at, order, key: null }
}

/** The queue is chosen only where there is something to choose. */
function taken({ order, key }: On<'confirm' | 'family'>, fresh: string): Screen {
  if (order.offer && order.green === null) return { at: 'offer', order, key }
  return { at: 'issuing', order, key: key ?? fresh, failures: 0 }
}

const changed = (screen: On<'confirm' | 'family'>, order: Order): Screen =>
  order === screen.order ? screen : { ...screen, order, key: null }

function fromConfirm(screen: On<'confirm'>, event: ScreenEvent): Screen {
  const { order } = screen
  switch (event.is) {
    case 'back':
      return idle
    case 'more':
      return changed(screen, withCompanion(order, nobodyKnown))
    case 'less':
      return changed(screen, withoutOne(order))
    case 'care':
      return { at: 'care', order, from: 'confirm' }
    case 'family':
      return { ...screen, at: 'family' }
    case 'ways':
      return { at: 'ways', order }
    case 'scan':
      return joined(screen, event.scan)
    case 'take':
      return taken(screen, event.key)
    default:
      return screen
  }
}

function fromFamily(screen: On<'family'>, event: ScreenEvent): Screen {
  const { order } = screen
  switch (event.is) {
    case 'back':
      return { ...screen, at: 'confirm' }
    case 'more':
      return changed(screen, withCompanion(order, nobodyKnown))
    case 'child':
      return changed(screen, withCompanion(order, child))
    case 'less':
      return changed(screen, { ...order, others: order.others.slice(0, -1) })
    case 'scan':
      return joined(screen, event.scan)
    case 'take':
      return taken(screen, event.key)
    default:
      return screen
  }
}

function fromCare(screen: On<'care'>, event: ScreenEvent): Screen {
  const { order, from } = screen
  if (event.is === 'back') return from === 'idle' ? idle : confirm(order)
  if (event.is === 'need') return { ...screen, order: toggled(order, event.need) }
  if (event.is === 'scan' && event.scan.is === 'person' && order.first === null)
    return { ...screen, order: withPerson(order, event.scan.person, event.scan.elder) }
  if (event.is !== 'onward') return screen
  // Whoever needs care is asked which queue they like, unless they came in by the green channel's own button.
  const asked = { ...order, offer: true, green: from === 'idle' ? true : null, access: null }
  return event.stairs && needsNoStairs(order) ? { at: 'access', order: asked, from } : confirm(asked)
}

function fromAccess(screen: On<'access'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return { ...screen, at: 'care' }
  return event.is === 'access' ? confirm({ ...screen.order, access: event.access }) : screen
}

function fromWays(screen: On<'ways'>, event: ScreenEvent): Screen {
  const { order } = screen
  if (event.is === 'back') return confirm(order)
  if (event.is === 'type') return { at: 'typing', order, entry: newEntry(event.kind) }
  return event.is === 'scan' && event.scan.is !== 'unread' ? scanned(order, event.scan) : screen
}

function fromTyping(screen: On<'typing'>, event: ScreenEvent): Screen {
  const { order, entry } = screen
  switch (event.is) {
    case 'back':
      return { at: 'ways', order }
    case 'key':
      return { ...screen, entry: pressed(entry, event.key) }
    case 'erase':
      return { ...screen, entry: erased(entry) }
    case 'look':
      return { ...screen, entry: lookedAt(entry, event.group) }
    case 'scan':
      return event.scan.is === 'unread' ? screen : scanned(order, event.scan)
    case 'typed':
      return typed(screen, event.elder)
    default:
      return screen
  }
}

function typed(screen: On<'typing'>, elder: boolean): Screen {
  const { order, entry } = screen
  const fault = faultOf(entry)
  if (fault !== null || !isWhole(entry)) return { ...screen, entry: { ...entry, fault } }
  if (entry.kind === 'batch') return confirm({ ...order, batch: typedIn(entry) })
  return confirm(withPerson(order, personWith(entry.kind, typedIn(entry)), elder))
}

function fromOffer(screen: On<'offer'>, event: ScreenEvent): Screen {
  const { order, key } = screen
  if (event.is === 'back') return confirm(order, key)
  if (event.is !== 'choose') return screen
  return { at: 'issuing', order: { ...order, green: event.green }, key: key ?? event.key, failures: 0 }
}

function fromIssuing(screen: On<'issuing'>, event: ScreenEvent): Screen {
  const { order, key } = screen
  if (event.is === 'back') return confirm(order, key)
  if (!('key' in event) || event.key !== key) return screen
  switch (event.is) {
    case 'issued':
      return { at: 'ticket', issued: event.issued, again: 'ready', was: event.was }
    case 'known':
      return { at: 'known', ticket: event.ticket }
    case 'unanswered':
      return { ...screen, failures: screen.failures + 1 }
    case 'refused':
      return refused(screen, event.code)
    default:
      return screen
  }
}

/** A code that the site does not know is typed again; anything else is explained. */
function refused({ order, key }: On<'issuing'>, code: On<'refused'>['code']): Screen {
  if (code !== 'not-found' || order.batch === null) return { at: 'refused', order, key, code }
  const entry = { ...newEntry('batch', order.batch), fault: 'unknown' as const }
  return { at: 'typing', order: { ...order, batch: null }, entry }
}

function fromTicket(screen: On<'ticket'>, event: ScreenEvent): Screen {
  if (event.is === 'again' && screen.again === 'ready') return { ...screen, again: 'asked' }
  if (event.is === 'not-again') return { ...screen, again: 'refused' }
  if (event.is !== 'print' || event.ticket !== screen.issued.ticket.id) return screen
  return {
    ...screen,
    issued: { ...screen.issued, print: event.print },
    again: afterPrint(screen.again, event.print),
  }
}

/** Another slip may be asked for once the last one has left the printer, or has failed to. */
const afterPrint = (again: Again, { state }: Print): Again =>
  again === 'asked' && state !== 'queued' && state !== 'sent' ? 'ready' : again

function fromReading(screen: On<'reading'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return idle
  if (!('secret' in event) || event.secret !== screen.secret) return screen
  if (event.is === 'unknown') return { at: 'unknown' }
  if (event.is === 'unheard') return { ...screen, failures: screen.failures + 1 }
  return { at: 'standing', secret: screen.secret, status: event.status, again: 'ready', rejoin: 'ready' }
}

function fromStanding(screen: On<'standing'>, event: ScreenEvent): Screen {
  switch (event.is) {
    case 'again':
      return screen.again === 'ready' ? { ...screen, again: 'asked' } : screen
    case 'sent':
      return { ...screen, again: 'sent' }
    case 'not-again':
      return { ...screen, again: 'refused' }
    case 'rejoin':
      return screen.status.state === 'missed' && screen.rejoin === 'ready'
        ? { ...screen, rejoin: 'asked' }
        : screen
    case 'not-back':
      return { ...screen, rejoin: 'refused' }
    case 'standing':
      return event.secret === screen.secret ? { ...screen, status: event.status, rejoin: 'ready' } : screen
    default:
      return screen
  }
}

function fromHelp(screen: On<'help'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return screen.behind
  // What the site answers meanwhile belongs to the screen behind.
  const behind = turn(screen.behind, event)
  return behind === screen.behind ? screen : { ...screen, behind }
}
