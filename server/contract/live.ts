/** The socket at `/api/v1/live`: subprotocol `greenlane.v1`, JSON text frames, each with a `kind`. */
import { type Static, Type } from 'typebox'
import { HelpState } from './assistance.ts'
import { Lane } from './lane.ts'
import { Notice, NoticeText } from './notice.ts'
import { Board, BoardCall, Day, Queue } from './queue.ts'
import { Print, Ticket } from './ticket.ts'
import { Wall } from './wall.ts'
import { Reader, Scan } from './wired.ts'
import { Held, Instant } from './words.ts'

export const subprotocol = 'greenlane.v1'
/** Bytes; a larger frame closes the connection with 1009. */
export const maxFrame = 64 * 1024
/** Close code of a connection whose device or session was revoked. */
export const revoked = 4401

export const Topic = Type.Enum(['board', 'wall', 'queue', 'device'])
export type Topic = Static<typeof Topic>

export const Subscribe = Type.Object(
  {
    kind: Type.Literal('subscribe'),
    topic: Topic,
    since: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
)
export type Subscribe = Static<typeof Subscribe>

const Stamp = { seq: Type.Integer({ minimum: 0 }), at: Instant }

/** What changed in the queue against the previous `seq` sent on that topic. */
export const QueueChange = Type.Object({
  lanes: Type.Optional(Type.Array(Lane)),
  tickets: Type.Optional(Type.Array(Ticket)),
  removed: Type.Optional(Type.Array(Type.String())),
  day: Type.Optional(Type.Union([Day, Type.Null()])),
  held: Type.Optional(Type.Union([Held, Type.Null()])),
})
export type QueueChange = Static<typeof QueueChange>

/** What concerns one device alone. */
export const DeviceNews = Type.Object({
  prints: Type.Array(Type.Object({ ticket: Type.String(), print: Print })),
  /** Calls for help that were made here, and who comes. */
  help: Type.Array(
    Type.Object({
      id: Type.String(),
      state: HelpState,
      byName: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  /** What readers wired to this kiosk have just read; only in updates, and never a second time. */
  scans: Type.Optional(Type.Array(Scan)),
  /** Readers wired to this kiosk: all of them in a snapshot, those that changed in an update. */
  readers: Type.Optional(Type.Array(Reader)),
  /** Whether this board speaks, as the lead has set it; told to displays only, and again when it changes. */
  voice: Type.Optional(Type.Boolean()),
})
export type DeviceNews = Static<typeof DeviceNews>

export const Beat = Type.Object({ kind: Type.Literal('beat'), ...Stamp })
export const Call = Type.Object({ kind: Type.Literal('call'), ...Stamp, ...BoardCall.properties })
export type Call = Static<typeof Call>
/** A notice to speak, once: like a call it is never replayed. A `preset` is recorded; other texts may not be. */
export const NoticeCall = Type.Object({
  kind: Type.Literal('notice'),
  ...Stamp,
  id: Type.String(),
  preset: Notice.properties.preset,
  text: NoticeText,
})
export type NoticeCall = Static<typeof NoticeCall>
/** Numbers that were asked to wait outside and may come in now; never replayed either. */
export const EnterCall = Type.Object({
  kind: Type.Literal('enter'),
  ...Stamp,
  ranges: Board.properties.admission,
})
export type EnterCall = Static<typeof EnterCall>
export const LiveError = Type.Object({
  kind: Type.Literal('error'),
  topic: Type.Optional(Topic),
  code: Type.String(),
})

const message = <
  K extends 'snapshot' | 'update',
  T extends Topic,
  D extends Parameters<typeof Type.Array>[0],
>(
  kind: K,
  topic: T,
  data: D,
) => Type.Object({ kind: Type.Literal(kind), topic: Type.Literal(topic), ...Stamp, data })

export const LiveMessage = Type.Union([
  message('snapshot', 'board', Board),
  message('update', 'board', Board),
  message('snapshot', 'wall', Wall),
  message('update', 'wall', Wall),
  message('snapshot', 'queue', Queue),
  message('update', 'queue', QueueChange),
  message('snapshot', 'device', DeviceNews),
  message('update', 'device', DeviceNews),
  Beat,
  Call,
  NoticeCall,
  EnterCall,
  LiveError,
])
export type LiveMessage = Static<typeof LiveMessage>
