/**
 * Which messages residents hear, and the words for them: the clips are rendered from these, the voice plays by them.
 * Whatever joins one of these areas of the catalogue must have its clips, or the tests fail.
 */
import { board } from '../catalogue/board.ts'
import type { Entry } from '../catalogue/catalogue.ts'
import { checkin } from '../catalogue/checkin.ts'
import { checkinMore } from '../catalogue/checkin-more.ts'
import { common } from '../catalogue/common.ts'
import { notice } from '../catalogue/notice.ts'
import { problem } from '../catalogue/problem.ts'
import { status } from '../catalogue/status.ts'
import { ticket } from '../catalogue/ticket.ts'
import { voice } from '../catalogue/voice.ts'
import { reworded } from './reworded.ts'
import type { Spoken } from './spoken.ts'

const heard = {
  ...{ ...board, ...checkin, ...checkinMore, ...common, ...notice },
  ...{ ...problem, ...status, ...ticket, ...voice },
}
type Heard = typeof heard

/** Words for staff among those that everybody shares. */
const forStaff = /^common\.no-tls\b/
type ForStaff = `common.no-tls${string}`

export type SpokenId = Exclude<keyof Heard, ForStaff>
export type SpokenWords = { [Id in SpokenId]: Heard[Id] }

export const spokenEntries: ReadonlyMap<string, Spoken> = new Map(
  Object.entries<Entry>(heard)
    .filter(([id]) => !forStaff.test(id))
    .map(([id, { zh, en }]) => [id, aloud(reworded[id] ?? {}, zh, en)]),
)

function aloud(own: Partial<Spoken>, zh: string, en: string): Spoken {
  const mandarin = own.zh ?? zh
  return { zh: mandarin, yue: own.yue ?? mandarin, en: own.en ?? en }
}
