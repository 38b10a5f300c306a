/** Where each screen leads: a table of what can happen on it. Whatever is not in the table changes nothing. Called by `step`. */
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

type Place = Screen['at']
type Event<Is extends ScreenEvent['is']> = ScreenEvent & { is: Is }
type Turns<At extends Place> = {
  [Is in ScreenEvent['is']]?: (screen: On<At>, event: Event<Is>) => Screen
}

export function turn(screen: Screen, event: ScreenEvent): Screen {
  if (screen.at === 'help') return fromHelp(screen, event)
  const lead = turns[screen.at][event.is] as ((screen: Screen, event: ScreenEvent) => Screen) | undefined
  return lead?.(screen, event) ?? screen
}

/** What can happen wherever somebody is about to take a number. */
const asking = {
  more: screen => changed(screen, withCompanion(screen.order, nobodyKnown)),
  scan: (screen, { scan }) => joined(screen, scan),
  take: (screen, { key }) => taken(screen, key),
} satisfies Turns<'confirm' | 'family'>

const turns: { [At in Exclude<Place, 'help'>]: Turns<At> } = {
  idle: {
    begin: () => confirm(),
    care: () => ({ at: 'care', order: { ...emptyOrder, green: true }, from: 'idle' }),
    scan: (_, { scan }) => scanned(emptyOrder, scan),
    reread: screen => (screen.unread ? idle : screen),
  },
  confirm: {
    ...asking,
    back: () => idle,
    less: screen => changed(screen, withoutOne(screen.order)),
    care: ({ order }) => ({ at: 'care', order, from: 'confirm' }),
    family: screen => ({ ...screen, at: 'family' }),
    ways: ({ order }) => ({ at: 'ways', order }),
  },
  family: {
    ...asking,
    back: screen => ({ ...screen, at: 'confirm' }),
    child: screen => changed(screen, withCompanion(screen.order, child)),
    less: screen => changed(screen, { ...screen.order, others: screen.order.others.slice(0, -1) }),
  },
  care: {
    back: ({ order, from }) => (from === 'idle' ? idle : confirm(order)),
    need: (screen, { need }) => ({ ...screen, order: toggled(screen.order, need) }),
    scan: (screen, { scan }) =>
      scan.is === 'person' && screen.order.first === null
        ? { ...screen, order: withPerson(screen.order, scan.person, scan.elder) }
        : screen,
    onward: cared,
  },
  access: {
    back: screen => ({ ...screen, at: 'care' }),
    access: ({ order }, { access }) => confirm({ ...order, access }),
  },
  ways: {
    back: ({ order }) => confirm(order),
    type: ({ order }, { kind }) => ({ at: 'typing', order, entry: newEntry(kind) }),
    scan: rescanned,
  },
  typing: {
    // A code that nobody knows is done without: the next press takes the number.
    back: ({ order, entry }) => (entry.fault === 'unknown' ? confirm(order) : { at: 'ways', order }),
    key: (screen, { key }) => ({ ...screen, entry: pressed(screen.entry, key) }),
    erase: screen => ({ ...screen, entry: erased(screen.entry) }),
    look: (screen, { group }) => ({ ...screen, entry: lookedAt(screen.entry, group) }),
    scan: rescanned,
    typed: (screen, { elder }) => typed(screen, elder),
  },
  offer: {
    back: ({ order, key }) => confirm(order, key),
    choose: ({ order, key }, { green, key: fresh }) => issuing({ ...order, green }, key ?? fresh),
  },
  issuing: {
    back: ({ order, key }) => confirm(order, key),
    issued: ifMine((_, { issued, was }: Event<'issued'>) => ({ at: 'ticket', issued, again: 'ready', was })),
    known: ifMine((_, { ticket }: Event<'known'>) => ({ at: 'known', ticket })),
    unanswered: ifMine(screen => ({ ...screen, failures: screen.failures + 1 })),
    refused: ifMine((screen, { code }: Event<'refused'>) => refused(screen, code)),
  },
  refused: { back: ({ order, key }) => confirm(order, key) },
  ticket: {
    again: screen => (screen.again === 'ready' ? { ...screen, again: 'asked' } : screen),
    'not-again': screen => ({ ...screen, again: 'refused' }),
    print: (screen, { ticket, print }) =>
      ticket === screen.issued.ticket.id
        ? { ...screen, issued: { ...screen.issued, print }, again: afterPrint(screen.again, print) }
        : screen,
  },
  reading: {
    back: () => idle,
    unknown: (screen, { secret }) => (secret === screen.secret ? { at: 'unknown' } : screen),
    unheard: (screen, { secret }) =>
      secret === screen.secret ? { ...screen, failures: screen.failures + 1 } : screen,
    standing: (screen, { secret, status }) =>
      secret === screen.secret ? { at: 'standing', secret, status, again: 'ready', rejoin: 'ready' } : screen,
  },
  standing: {
    again: screen => (screen.again === 'ready' ? { ...screen, again: 'asked' } : screen),
    sent: screen => ({ ...screen, again: 'sent' }),
    'not-again': screen => ({ ...screen, again: 'refused' }),
    rejoin: screen =>
      screen.status.state === 'missed' && screen.rejoin === 'ready' ? { ...screen, rejoin: 'asked' } : screen,
    'not-back': screen => ({ ...screen, rejoin: 'refused' }),
    standing: (screen, { secret, status }) =>
      secret === screen.secret ? { ...screen, status, rejoin: 'ready' } : screen,
  },
  known: {},
  unknown: {},
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

/** Papers after all, instead of typing. */
function rescanned(screen: On<'ways' | 'typing'>, { scan }: Event<'scan'>): Screen {
  return scan.is === 'unread' ? screen : scanned(screen.order, scan)
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

const issuing = (order: Order, key: string): Screen => ({ at: 'issuing', order, key, failures: 0 })

/** The queue is chosen only where there is something to choose. */
function taken({ order, key }: On<'confirm' | 'family'>, fresh: string): Screen {
  return order.offer && order.green === null ? { at: 'offer', order, key } : issuing(order, key ?? fresh)
}

function changed(screen: On<'confirm' | 'family'>, order: Order): Screen {
  return order === screen.order ? screen : { ...screen, order, key: null }
}

/** Whoever needs care is asked which queue they like, unless they came in by the green channel's own button. */
function cared({ order, from }: On<'care'>, { stairs }: Event<'onward'>): Screen {
  const asked = { ...order, offer: true, green: from === 'idle' ? true : null, access: null }
  return stairs && needsNoStairs(order) ? { at: 'access', order: asked, from } : confirm(asked)
}

function typed(screen: On<'typing'>, elder: boolean): Screen {
  const { order, entry } = screen
  const fault = faultOf(entry)
  if (fault !== null || !isWhole(entry)) return { ...screen, entry: { ...entry, fault } }
  if (entry.kind === 'batch') return confirm({ ...order, batch: typedIn(entry) })
  return confirm(withPerson(order, personWith(entry.kind, typedIn(entry)), elder))
}

/** The answer to a press that nobody waits for any more is nobody's. */
function ifMine<E extends { key: string }>(lead: (screen: On<'issuing'>, event: E) => Screen) {
  return (screen: On<'issuing'>, event: E): Screen =>
    event.key === screen.key ? lead(screen, event) : screen
}

/** A code that the site does not know is typed again; anything else is explained. */
function refused({ order, key }: On<'issuing'>, code: On<'refused'>['code']): Screen {
  if (code !== 'not-found' || order.batch === null) return { at: 'refused', order, key, code }
  const entry = { ...newEntry('batch', order.batch), fault: 'unknown' as const }
  return { at: 'typing', order: { ...order, batch: null }, entry }
}

/** Another slip may be asked for once the last one has left the printer, or has failed to. */
const afterPrint = (again: Again, { state }: Print): Again =>
  again === 'asked' && state !== 'queued' && state !== 'sent' ? 'ready' : again

/** What the site answers meanwhile belongs to the screen behind. */
function fromHelp(screen: On<'help'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return screen.behind
  const behind = turn(screen.behind, event)
  return behind === screen.behind ? screen : { ...screen, behind }
}
