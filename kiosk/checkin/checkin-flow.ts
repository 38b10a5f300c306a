/**
 * One visit to the kiosk as a pure machine: `step(state, event)` answers the next state. The kiosk's element shows
 * the state and carries out what it asks for (checkin-errands.ts); nothing here knows of time, network or DOM.
 *
 *            take                       issue              issued
 *   idle ───────────► party ◄─────┐  ──────────► issuing ──────────► ticket ── done ──► idle
 *    │                  ▲         │ back           │ │
 *    │ care     onward  │         └────────────────┘ └─ refused ──► refused ── back ──► party
 *    └────────► care ───┘
 *   help from every screen and back to it; whatever an event does not fit is ignored. One visit calls for help once.
 */
import type { DeviceNews } from '../../server/contract/live.ts'
import type { ProblemCode } from '../../server/contract/problem.ts'
import type { IssuedTicket, Print } from '../../server/contract/ticket.ts'
import type { Language, Need } from '../../server/contract/words.ts'

/** What a person asks for; `green` without needs is an older person who would rather not say. */
export type Order = { green: boolean; needs: Need[]; party: number }

export type Screen =
  | { at: 'idle' }
  | { at: 'care'; order: Order }
  /** `key` is kept from an attempt that was broken off, until the order changes: it may have reached the site. */
  | { at: 'party'; order: Order; key: string | null }
  /** `key` names this press to the site, so that however often it is sent, one ticket comes of it. */
  | { at: 'issuing'; order: Order; key: string; failures: number }
  | { at: 'refused'; order: Order; key: string; code: ProblemCode }
  | { at: 'ticket'; issued: IssuedTicket; again: 'ready' | 'asked' | 'refused' }
  | { at: 'help'; behind: Screen }

/** A call for help; `nobody` has heard it, or somebody is told, and `by` is who comes. */
export type Help =
  | { is: 'none' | 'asking' | 'nobody' }
  | { is: 'told'; id: string; by: string | null; over: boolean }

export type Contrast = 'normal' | 'black-on-white' | 'white-on-black'

export type State = {
  screen: Screen
  help: Help
  language: Language
  large: boolean
  contrast: Contrast
  /** Seconds until the screen starts again for the next person, while it asks whether somebody is still there. */
  leaving: number | null
}

export type FlowEvent =
  | { is: 'take' | 'care' | 'onward' | 'back' | 'done' | 'again' | 'help' | 'stay' | 'large' | 'contrast' }
  | { is: 'need'; need: Need }
  | { is: 'party'; party: number }
  | { is: 'issue'; key: string }
  | { is: 'issued'; key: string; issued: IssuedTicket }
  | { is: 'unanswered'; key: string }
  | { is: 'refused'; key: string; code: ProblemCode }
  | { is: 'print'; ticket: string; print: Print }
  | { is: 'not-again' }
  | { is: 'told'; id: string | null }
  | { is: 'coming'; help: DeviceNews['help'][number] }
  | { is: 'language'; language: Language }
  | { is: 'leaving'; seconds: number }

export const start = (language: Language): State => ({
  screen: { at: 'idle' },
  help: { is: 'none' },
  language,
  large: false,
  contrast: 'normal',
  leaving: null,
})

export const maxParty = 20

const nextContrast: Record<Contrast, Contrast> = {
  normal: 'black-on-white',
  'black-on-white': 'white-on-black',
  'white-on-black': 'normal',
}

/** `home` is the site's first language, to which every visit returns. */
export function step(state: State, event: FlowEvent, home: Language): State {
  switch (event.is) {
    case 'done':
      return start(home)
    case 'language':
      return { ...state, language: event.language }
    case 'large':
      return { ...state, large: !state.large }
    case 'contrast':
      return { ...state, contrast: nextContrast[state.contrast] }
    case 'stay':
      return state.leaving === null ? state : { ...state, leaving: null }
    case 'leaving':
      return leave(state, event.seconds, home)
    case 'help':
      return callForHelp(state)
    case 'told':
      return { ...state, help: answered(state.help, event.id) }
    case 'coming':
      return { ...state, help: comingOn(state.help, event.help) }
    default: {
      const screen = turn(state.screen, event)
      return screen === state.screen ? state : { ...state, screen }
    }
  }
}

/** Whether nobody has touched anything yet, so that there is nothing to take away. */
export const isUntouched = (state: State, home: Language): boolean =>
  state.screen.at === 'idle' && state.language === home && !state.large && state.contrast === 'normal'

/** What a person comes back to from help. */
export const underneath = (screen: Screen): Screen => (screen.at === 'help' ? screen.behind : screen)

/** An answer that belongs to the visit before is nobody's any more. */
function answered(help: Help, id: string | null): Help {
  if (help.is !== 'asking') return help
  return id === null ? { is: 'nobody' } : { is: 'told', id, by: null, over: false }
}

function comingOn(help: Help, { id, byName, state }: DeviceNews['help'][number]): Help {
  return help.is === 'told' && help.id === id ? { ...help, by: byName, over: state === 'done' } : help
}

/** Asked again only if nobody has heard it, or if the help is over. */
function callForHelp(state: State): State {
  if (state.screen.at === 'help') return state
  const { help } = state
  const heard = help.is === 'asking' || (help.is === 'told' && !help.over)
  return { ...state, screen: { at: 'help', behind: state.screen }, help: heard ? help : { is: 'asking' } }
}

/** While the site is working for somebody, the screen is not taken from them. */
function leave(state: State, seconds: number, home: Language): State {
  const working = state.screen.at === 'issuing' && state.screen.failures === 0
  if (working || isUntouched(state, home)) return state
  return seconds > 0 ? { ...state, leaving: seconds } : start(home)
}

type ScreenEvent = Exclude<
  FlowEvent,
  { is: 'done' | 'language' | 'large' | 'contrast' | 'stay' | 'leaving' | 'help' | 'told' | 'coming' }
>

function turn(screen: Screen, event: ScreenEvent): Screen {
  switch (screen.at) {
    case 'idle':
      return fromIdle(screen, event)
    case 'care':
      return fromCare(screen, event)
    case 'party':
      return fromParty(screen, event)
    case 'issuing':
      return fromIssuing(screen, event)
    case 'refused':
      return event.is === 'back' ? party(screen.order, screen.key) : screen
    case 'ticket':
      return fromTicket(screen, event)
    case 'help':
      return fromHelp(screen, event)
  }
}

type On<At extends Screen['at']> = Extract<Screen, { at: At }>

const party = (order: Order, key: string | null = null): Screen => ({ at: 'party', order, key })

function fromIdle(screen: On<'idle'>, event: ScreenEvent): Screen {
  if (event.is === 'take') return party({ green: false, needs: [], party: 1 })
  if (event.is === 'care') return { at: 'care', order: { green: true, needs: [], party: 1 } }
  return screen
}

function fromCare(screen: On<'care'>, event: ScreenEvent): Screen {
  const { order } = screen
  if (event.is === 'back') return { at: 'idle' }
  if (event.is === 'onward') return party(order)
  if (event.is !== 'need') return screen
  const chosen = order.needs.includes(event.need)
  const needs = chosen ? order.needs.filter(need => need !== event.need) : [...order.needs, event.need]
  return { at: 'care', order: { ...order, needs } }
}

function fromParty(screen: On<'party'>, event: ScreenEvent): Screen {
  const { order } = screen
  if (event.is === 'back') return order.green ? { at: 'care', order } : { at: 'idle' }
  if (event.is === 'issue') return { at: 'issuing', order, key: screen.key ?? event.key, failures: 0 }
  if (event.is !== 'party') return screen
  return party({ ...order, party: Math.min(maxParty, Math.max(1, event.party)) })
}

function fromIssuing(screen: On<'issuing'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return party(screen.order, screen.key)
  if (!('key' in event) || event.key !== screen.key) return screen
  if (event.is === 'issued') return { at: 'ticket', issued: event.issued, again: 'ready' }
  if (event.is === 'unanswered') return { ...screen, failures: screen.failures + 1 }
  if (event.is === 'refused') {
    return { at: 'refused', order: screen.order, key: screen.key, code: event.code }
  }
  return screen
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
const afterPrint = (again: On<'ticket'>['again'], { state }: Print): On<'ticket'>['again'] =>
  again === 'asked' && state !== 'queued' && state !== 'sent' ? 'ready' : again

function fromHelp(screen: On<'help'>, event: ScreenEvent): Screen {
  if (event.is === 'back') return screen.behind
  // What the site answers meanwhile belongs to the screen behind.
  const behind = turn(screen.behind, event)
  return behind === screen.behind ? screen : { ...screen, behind }
}
