/**
 * One visit to the kiosk as a pure machine: `step(state, event)` answers the next state. The kiosk's element shows
 * the state and carries out what it asks for (errands/); nothing here knows of time, network or DOM.
 *
 *          scan, begin                 take                               issued
 *   idle ─────────────► confirm ───────────────► offer? ──────► issuing ──────────► ticket ── done ──► idle
 *    │ care               ▲ │ ways ► typing ┐      choose         │  │ └─ known
 *    └──► care ► access? ─┤ │ family ───────┤                     │  └─ refused ── back ──► confirm
 *                         └─┴───────────────┘◄───── back ─────────┘
 *   a printed ticket is scanned: reading ► standing, or unknown
 *   help from every screen and back to it; whatever an event does not fit is ignored. One visit calls for help once.
 */
import type { DeviceNews } from '../../../server/contract/live.ts'
import type { Language } from '../../../server/contract/words.ts'
import {
  type Contrast,
  type FlowEvent,
  type GlobalEvent,
  type Help,
  isUntouched,
  type Sound,
  type State,
  start,
  type Volume,
} from './state.ts'
import { turn } from './turn.ts'

const loudest = 5

const nextContrast: Record<Contrast, Contrast> = {
  normal: 'black-on-white',
  'black-on-white': 'white-on-black',
  'white-on-black': 'normal',
}

/** `home` is the site's first language, to which every visit returns. */
export function step(state: State, event: FlowEvent, home: Language): State {
  const changed = everywhere(state, event, home)
  if (changed) return changed
  const screen = turn(state.screen, event as Exclude<FlowEvent, GlobalEvent>)
  return screen === state.screen ? state : { ...state, screen, tuning: false }
}

/** What works on every screen; null for what concerns the screen alone. */
function everywhere(state: State, event: FlowEvent, home: Language): State | null {
  switch (event.is) {
    case 'done':
      return start(home)
    case 'language':
      return { ...state, language: event.language }
    case 'large':
      return { ...state, large: !state.large }
    case 'contrast':
      return { ...state, contrast: nextContrast[state.contrast] }
    case 'tune':
      return { ...state, tuning: !state.tuning }
    case 'volume':
      return { ...state, sound: louder(state.sound, event.by) }
    case 'slower':
      return { ...state, sound: { ...state.sound, slow: !state.sound.slow } }
    case 'stay':
      return state.leaving === null ? state : { ...state, leaving: null }
    case 'leaving':
      return leave(state, event.seconds, home)
    case 'help':
      return callForHelp(state)
    case 'told':
      return { ...state, help: answered(state.help, event.id) }
    case 'late':
      return { ...state, help: notComing(state.help, event.id) }
    case 'coming':
      return { ...state, help: comingOn(state.help, event.help) }
    case 'scan':
      return nextPerson(state, event, home)
    default:
      return null
  }
}

function louder({ volume, slow }: Sound, by: 1 | -1): Sound {
  return { volume: Math.min(loudest, Math.max(0, volume + by)) as Volume, slow }
}

/** Whoever shows papers while somebody else's number still stands there is the next person. */
function nextPerson(state: State, event: Extract<FlowEvent, { is: 'scan' }>, home: Language): State | null {
  const { at } = state.screen
  const over = at === 'ticket' || at === 'known' || at === 'standing' || at === 'unknown'
  if (!over || event.scan.is === 'unread') return null
  return step(start(home), event, home)
}

/** An answer that belongs to the visit before is nobody's any more. */
function answered(help: Help, id: string | null): Help {
  if (help.is !== 'asking') return help
  return id === null ? { is: 'nobody' } : { is: 'told', id, by: null, over: false, late: false }
}

const notComing = (help: Help, id: string): Help =>
  help.is === 'told' && help.id === id && help.by === null && !help.over ? { ...help, late: true } : help

function comingOn(help: Help, { id, byName, state }: DeviceNews['help'][number]): Help {
  if (help.is !== 'told' || help.id !== id) return help
  return { ...help, by: byName, over: state === 'done', late: help.late && byName === null }
}

/** Asked again only if nobody has heard it, or if the help is over. */
function callForHelp(state: State): State {
  if (state.screen.at === 'help') return state
  const { help } = state
  const heard = help.is === 'asking' || (help.is === 'told' && !help.over)
  const screen = { at: 'help', behind: state.screen } as const
  return { ...state, screen, tuning: false, help: heard ? help : { is: 'asking' } }
}

/** While the site is working for somebody, the screen is not taken from them. */
function leave(state: State, seconds: number, home: Language): State {
  const working = state.screen.at === 'issuing' && state.screen.failures === 0
  if (working || isUntouched(state, home)) return state
  return seconds > 0 ? { ...state, leaving: seconds } : start(home)
}
