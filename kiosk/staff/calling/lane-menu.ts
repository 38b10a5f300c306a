/** The rest of what can be done at a lane: with whoever is in sight, with the lane, and away from it. For lane-page.ts. */
import { html, type TemplateResult } from 'lit'
import { check, cross, letters, people, person, plus, ticket as ticketIcon } from '../../kit/icons.ts'
import type { Desk } from '../desk.ts'
import { leave, moon, pause, pencil, search, sun, swap, tube } from '../signs.ts'
import type { Calling } from './calling-model.ts'
import { tiles } from './menu.ts'

export type LaneMenuPresses = Record<
  'number' | 'pause' | 'transfer' | 'handOver' | 'tube' | 'all' | 'done' | 'close' | 'leave',
  () => void
>

export function laneMenu(
  { lane, focus, next }: Calling,
  desk: Desk,
  presses: LaneMenuPresses,
): TemplateResult {
  const { speak, enabled } = desk
  const open = lane.state === 'open'
  const off = !enabled
  const away = (press: () => void) => () => {
    presses.leave()
    press()
  }
  return html`${tiles([
    open && { icon: search, words: speak('staff.more.number'), press: presses.number, off },
    focus !== null && {
      icon: check,
      words: speak('staff.more.done', { number: focus.number }),
      press: presses.done,
      off,
    },
    next.kind === 'one' && { icon: check, words: speak('staff.more.all'), press: presses.all, off },
    focus?.state === 'called' && {
      icon: swap,
      words: speak('staff.more.transfer'),
      press: presses.transfer,
      off,
    },
    focus !== null && {
      icon: pencil,
      words: speak('staff.more.ticket', { number: focus.number }),
      press: away(() => desk.go({ name: 'ticket', id: focus.id })),
    },
    open && { icon: pause, words: speak('staff.more.pause'), press: presses.pause, off },
    lane.state !== 'closed' && {
      icon: person,
      words: speak('staff.more.hand-over'),
      press: presses.handOver,
      off,
    },
    lane.state !== 'closed' && { icon: cross, words: speak('staff.more.close'), press: presses.close, off },
    lane.state !== 'closed' && { icon: tube, words: speak('staff.more.tube'), press: presses.tube },
  ])}
  ${elsewhere(desk, presses.leave)}`
}

/** What is the same on every page; `leave` closes the menu first. */
export function elsewhere(desk: Desk, leaveMenu: () => void): TemplateResult {
  const { speak, memory, enabled } = desk
  const night = memory.light === 'night'
  const away = (press: () => void) => () => {
    leaveMenu()
    press()
  }
  const to = (name: 'check-in' | 'everyone' | 'help' | 'tubes' | 'find') => away(() => desk.go({ name }))
  return tiles([
    { icon: ticketIcon, words: speak('staff.more.check-in'), press: to('check-in') },
    { icon: plus, words: speak('staff.more.help'), press: to('help') },
    { icon: search, words: speak('staff.more.find'), press: to('find') },
    { icon: tube, words: speak('staff.more.tubes'), press: to('tubes') },
    { icon: people, words: speak('staff.more.everyone'), press: to('everyone') },
    memory.lane !== null && {
      icon: swap,
      words: speak('staff.more.other-lane'),
      press: away(() => desk.keep({ lane: null })),
    },
    {
      icon: night ? sun : moon,
      words: speak(night ? 'staff.light.day' : 'staff.light.night'),
      press: away(() => desk.keep({ light: night ? 'day' : 'night' })),
    },
    { icon: letters, words: speak('staff.switch-language'), press: away(desk.switchLanguage) },
    { icon: leave, words: speak('staff.more.sign-out'), press: away(desk.signOut), off: !enabled },
  ])
}
