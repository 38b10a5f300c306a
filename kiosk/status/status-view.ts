/** What a resident's phone says for each state of a number; pure, drawn by status.ts. */
import type { Status } from '../../server/contract/ticket.ts'
import { type Params, speaker } from '../speech/catalogue/catalogue.ts'
import { common } from '../speech/catalogue/common.ts'
import { status as words } from '../speech/catalogue/status.ts'
import { ticket } from '../speech/catalogue/ticket.ts'

const entries = { ...common, ...words, ...ticket }
type Entries = typeof entries
export const say = speaker(entries)
type MessageId = keyof Entries
export type PlainId = { [Id in MessageId]: Params<Entries, Id> extends [] ? Id : never }[MessageId]

export type StatusView = {
  /** `now` is amber: something to do at once. */
  mood: 'calm' | 'now' | 'over'
  title: PlainId
  more: PlainId
  /** Whether the place in the queue is worth showing. */
  waiting: boolean
  cancellable: boolean
}

const over = (title: PlainId, more: PlainId): StatusView => ({
  mood: 'over',
  title,
  more,
  waiting: false,
  cancellable: false,
})

/** Fewer people ahead than this is nearly one's turn. */
const nearly = 3

export function statusView({ state, ahead }: Pick<Status, 'state' | 'ahead'>): StatusView {
  switch (state) {
    case 'waiting': {
      const title = ahead !== null && ahead < nearly ? 'status.waiting.next' : 'status.waiting'
      return { mood: 'calm', title, more: 'status.waiting.more', waiting: true, cancellable: true }
    }
    case 'called':
      return {
        mood: 'now',
        title: 'status.called',
        more: 'status.called.more',
        waiting: false,
        cancellable: true,
      }
    case 'sampling':
      return over('status.sampling', 'status.sampling.more')
    case 'missed':
      return { ...over('status.missed', 'status.missed.more'), cancellable: true }
    case 'done':
      return over('status.done', 'status.done.more')
    case 'cancelled':
      return over('status.cancelled', 'status.cancelled.more')
    case 'expired':
      return over('status.expired', 'status.expired.more')
  }
}
