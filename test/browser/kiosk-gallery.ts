/**
 * Every screen of the kiosk in every state that looks different, as data: what the audit looks at and the pictures are
 * taken of. A screen of the flow that is missing here does not compile.
 */

import type { Entry } from '../../kiosk/checkin/flow/entry.ts'
import type { Order, Person } from '../../kiosk/checkin/flow/order.ts'
import type { On, Screen, State } from '../../kiosk/checkin/flow/state.ts'
import type { Surroundings } from '../../kiosk/checkin/screens/surroundings.ts'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { IssuedTicket, Status } from '../../server/contract/ticket.ts'

/** `rest` is laid over the state of a new visit, `around` over a busy site. */
export type Exhibit<At extends Screen['at'] = Screen['at']> = {
  screen: On<At>
  rest?: Partial<State>
  around?: Partial<Surroundings>
}

const at = '2026-06-04T02:42:00.000Z'

export const site: SiteFacts = {
  name: { zh: '下西社区采样点', en: 'Xiaxi community sampling site' },
  languages: ['zh-CN', 'zh-HK', 'en'],
  script: 'simplified',
  pxPerMm: 4.03,
  rotateMinutes: 120,
  hours: null,
  ageLine: 60,
  board: {
    panelInches: 55,
    viewingMetres: 5,
    languages: ['zh-CN', 'zh-HK', 'en'],
    spoken: ['zh-CN', 'zh-HK', 'en'],
    times: 2,
    quiet: null,
    directions: {},
  },
  publicUrl: 'https://queue.example.org',
  reservation: null,
  warning: null,
  version: 'test',
}

const lane = (id: string, state: 'open' | 'closed', stepFree: boolean) => ({
  id,
  name: id,
  state,
  stepFree,
  now: [],
})

export const board: Board = {
  seq: 1,
  held: null,
  lanes: [lane('1', 'open', true), ...['2', '3', '4', '5'].map(id => lane(id, 'open', false))],
  calls: [],
  next: [],
  volume: 5,
  waiting: { general: 128, green: 6, batch: 0 },
  estimate: { general: { from: 100, to: 124 }, green: { from: 1, to: 3 }, batch: null },
  admission: [],
  notices: [],
}

export const busySite: Surroundings = {
  site,
  board,
  notice: null,
  reachable: true,
  reserve: 10,
  readerDown: false,
  languages: site.languages,
}

const card: Person = {
  identity: { kind: 'resident-id', value: '440524188001010014' },
  mark: { kind: 'card', name: '欧阳**', tail: '0014' },
}
const phone: Person = {
  identity: { kind: 'phone', value: '13800138000' },
  mark: { kind: 'phone', name: null, tail: '000' },
}
const nobody: Person = { identity: null, mark: { kind: 'none', name: null, tail: '' } }
const aChild: Person = { identity: null, mark: { kind: 'child', name: null, tail: '' } }

const order = (part: Partial<Order> = {}): Order => ({
  first: null,
  others: [],
  needs: [],
  green: null,
  offer: false,
  access: null,
  batch: null,
  ...part,
})

const entry = (part: Partial<Entry>): Entry => ({
  kind: 'phone',
  groups: ['', '', ''],
  at: 0,
  fault: null,
  ...part,
})

const ticket = (part: Partial<IssuedTicket['ticket']> = {}): IssuedTicket['ticket'] => ({
  id: 't1',
  number: 'A128',
  class: 'general',
  state: 'waiting',
  party: 1,
  needs: [],
  language: 'zh-CN',
  issuedAt: at,
  lane: null,
  calls: 0,
  ahead: 128,
  estimate: { from: 100, to: 124 },
  admission: { state: 'in' },
  ...part,
})

const issued = (
  print: IssuedTicket['print']['state'],
  part: Partial<IssuedTicket['ticket']> = {},
  statusUrl: string | null = 'https://queue.example.org/status/K3vq8yQ2tR6mZx0pLw9sHd',
): IssuedTicket => ({ ticket: ticket(part), statusUrl, print: { state: print } })

const slip = (part: Partial<On<'ticket'>> & { issued: IssuedTicket }): Exhibit<'ticket'> => ({
  screen: { at: 'ticket', again: 'ready', was: 'new', ...part },
})

const standing = (part: Partial<Status>, more: Partial<On<'standing'>> = {}): Exhibit<'standing'> => ({
  screen: {
    at: 'standing',
    secret: 's',
    again: 'ready',
    rejoin: 'ready',
    status: {
      number: 'A128',
      state: 'waiting',
      party: 1,
      ahead: 12,
      estimate: { from: 10, to: 14 },
      lane: null,
      admission: { state: 'in' },
      held: null,
      ...part,
    },
    ...more,
  },
})

const help = (rest: Partial<State>): Exhibit<'help'> => ({
  screen: { at: 'help', behind: { at: 'idle', unread: false } },
  rest,
})

const idle = (unread = false): On<'idle'> => ({ at: 'idle', unread })
const held = (message: string | null) => ({ ...board, held: { reason: 'rain', message, since: at } })
/** As long as a site may write it. */
const longNotice =
  '天气炎热，请大家多喝水，饮水处在入口右手边和二楼楼梯口；有不舒服、头晕、走路不方便的，请马上告诉身边的工作人员或者志愿者，不用排队，我们先照顾您，陪您采样，再送您安全离开；家里有老人小孩的也请说一声，谢谢大家配合，注意安全。'
const longNoticeInEnglish =
  'It is hot today. There is water at the entrance for everyone. Tell the staff at once if you feel unwell or dizzy. Thanks'
const crowd = Array.from({ length: 19 }, (_, index) => (index % 3 === 0 ? aChild : nobody))

export const gallery: { [At in Screen['at']]: Record<string, Exhibit<At>> } = {
  idle: {
    '': { screen: idle() },
    'first of the day': {
      screen: idle(),
      around: {
        board: {
          ...board,
          lanes: [lane('1', 'closed', true)],
          waiting: { general: 0, green: 0, batch: 0 },
          estimate: { general: null, green: null, batch: null },
        },
      },
    },
    unread: { screen: idle(true) },
    held: { screen: idle(), around: { board: held(null) } },
    'held with a message': {
      screen: idle(),
      around: {
        board: held(
          '突然下大雨，请大家先到二楼和地下车库避雨，雨小以后按单位和楼栋依次进场，号码都给您留着，不用着急，也不用重新取号。',
        ),
      },
    },
    notice: {
      screen: idle(),
      around: {
        notice: {
          'zh-CN': '请提前打开登记码，准备扫码',
          en: 'Please have your registration code ready to scan',
        },
      },
    },
    'a long notice': { screen: idle(), around: { notice: { 'zh-CN': longNotice, en: longNoticeInEnglish } } },
    'reader down': { screen: idle(), around: { readerDown: true } },
    'network down': { screen: idle(), around: { reachable: false } },
    'network down, no numbers': { screen: idle(), around: { reachable: false, reserve: 0 } },
    tuning: { screen: idle(), rest: { tuning: true } },
    silent: { screen: idle(), rest: { tuning: true, sound: { volume: 0, slow: true } } },
  },
  confirm: {
    '': { screen: { at: 'confirm', order: order({ first: card }), key: null } },
    unknown: { screen: { at: 'confirm', order: order(), key: null } },
    green: {
      screen: { at: 'confirm', order: order({ green: true, first: phone, others: crowd }), key: null },
    },
    batch: { screen: { at: 'confirm', order: order({ batch: 'FOXCONN-LONGHUA-2026-B' }), key: null } },
    leaving: { screen: { at: 'confirm', order: order(), key: null }, rest: { leaving: 20 } },
  },
  family: {
    '': { screen: { at: 'family', order: order({ first: card, others: [phone, aChild] }), key: null } },
    crowd: { screen: { at: 'family', order: order({ first: card, others: crowd }), key: null } },
  },
  care: {
    '': { screen: { at: 'care', order: order(), from: 'idle' } },
    unwell: { screen: { at: 'care', order: order({ needs: ['infant', 'unwell'] }), from: 'idle' } },
  },
  access: { '': { screen: { at: 'access', order: order({ needs: ['wheelchair'] }), from: 'idle' } } },
  ways: { '': { screen: { at: 'ways', order: order() } } },
  typing: {
    '': { screen: { at: 'typing', order: order(), entry: entry({ groups: ['138', '00', ''], at: 1 }) } },
    'phone fault': {
      screen: {
        at: 'typing',
        order: order(),
        entry: entry({ groups: ['238', '0013', '8000'], at: 2, fault: 'form' }),
      },
    },
    'resident id': {
      screen: {
        at: 'typing',
        order: order(),
        entry: entry({
          kind: 'resident-id',
          groups: ['440524', '18800101', '0015'],
          at: 1,
          fault: 'checksum',
        }),
      },
    },
    passport: {
      screen: {
        at: 'typing',
        order: order(),
        entry: entry({ kind: 'passport', groups: ['EA1234567WWWWWWWWW'] }),
      },
    },
    batch: {
      screen: {
        at: 'typing',
        order: order(),
        entry: entry({ kind: 'batch', groups: ['FOXCONN-LONGHUA-2026-B'], fault: 'unknown' }),
      },
    },
  },
  offer: {
    '': { screen: { at: 'offer', order: order({ first: card, offer: true }), key: null } },
    'first of the day': {
      screen: { at: 'offer', order: order({ first: card, offer: true }), key: null },
      around: { board: { ...board, estimate: { general: null, green: null, batch: null } } },
    },
  },
  issuing: {
    '': { screen: { at: 'issuing', order: order({ first: card }), key: 'k', failures: 0 } },
    trying: { screen: { at: 'issuing', order: order({ first: card }), key: 'k', failures: 2 } },
  },
  refused: {
    '': { screen: { at: 'refused', order: order(), key: 'k', code: 'day-closed' } },
    storage: { screen: { at: 'refused', order: order(), key: 'k', code: 'storage-unavailable' } },
    'too many': { screen: { at: 'refused', order: order(), key: 'k', code: 'too-many-requests' } },
    other: { screen: { at: 'refused', order: order(), key: 'k', code: 'internal' } },
  },
  ticket: {
    '': slip({ issued: issued('confirmed') }),
    green: slip({
      issued: issued('sent', {
        class: 'green',
        number: 'G012',
        ahead: 0,
        estimate: { from: 0, to: 2 },
        party: 20,
      }),
    }),
    'four digits': slip({ issued: issued('confirmed', { class: 'batch', number: 'B1024', estimate: null }) }),
    'paper out': slip({ issued: issued('held') }),
    'paper out, no phones': slip({ issued: issued('held', {}, null) }),
    'out of another printer': slip({
      issued: { ...issued('confirmed'), print: { state: 'confirmed', elsewhere: '大厅服务台 2 号打印机' } },
    }),
    perhaps: slip({ issued: issued('unconfirmed') }),
    'no printer': slip({ issued: issued('none', { ahead: null, estimate: null }, null) }),
    outside: slip({
      issued: issued('confirmed', {
        admission: { state: 'outside', from: '2026-06-04T03:10:00.000Z', to: '2026-06-04T03:20:00.000Z' },
      }),
    }),
    unwell: slip({ issued: issued('confirmed', { class: 'green', number: 'G003', needs: ['unwell'] }) }),
    unsent: slip({ was: 'unsent', issued: issued('none', { ahead: null, estimate: null }) }),
    had: slip({ was: 'had', issued: issued('none') }),
    'no more copies': slip({ again: 'refused', issued: issued('confirmed') }),
    tuning: { ...slip({ issued: issued('confirmed') }), rest: { tuning: true } },
    leaving: { ...slip({ issued: issued('held') }), rest: { leaving: 7 } },
  },
  known: { '': { screen: { at: 'known', ticket: { number: 'A1024', state: 'waiting' } } } },
  reading: {
    '': { screen: { at: 'reading', secret: 's', failures: 0 } },
    slow: { screen: { at: 'reading', secret: 's', failures: 1 } },
  },
  standing: {
    '': standing({}),
    outside: standing({ admission: { state: 'outside' } }, { again: 'sent' }),
    held: standing({ held: { reason: 'rain', message: '下大雨，先避雨', since: at } }, { again: 'refused' }),
    called: standing({ state: 'called', lane: '3', ahead: null, estimate: null }),
    sampling: standing({ state: 'sampling', lane: '3', ahead: null, estimate: null }),
    done: standing({ state: 'done', ahead: null, estimate: null }),
    missed: standing({ state: 'missed', ahead: null, estimate: null }),
    'missed too often': standing({ state: 'missed', ahead: null, estimate: null }, { rejoin: 'refused' }),
    cancelled: standing({ state: 'cancelled', ahead: null, estimate: null }),
    expired: standing({ state: 'expired', ahead: null, estimate: null }),
  },
  unknown: { '': { screen: { at: 'unknown' } } },
  help: {
    '': help({ help: { is: 'told', id: 'h', by: '何志明（志愿者）', over: false, late: false } }),
    asking: help({ help: { is: 'asking' } }),
    told: help({ help: { is: 'told', id: 'h', by: null, over: false, late: false } }),
    late: help({ help: { is: 'told', id: 'h', by: null, over: false, late: true } }),
    nobody: help({ help: { is: 'nobody' } }),
  },
}

export const exhibits: { name: string; exhibit: Exhibit }[] = Object.entries(gallery).flatMap(
  ([screen, variants]) =>
    Object.entries(variants).map(([variant, exhibit]) => ({
      name: variant === '' ? screen : `${screen}: ${variant}`,
      exhibit: exhibit as Exhibit,
    })),
)
