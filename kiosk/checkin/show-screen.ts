/** Which of the kiosk's screens shows the visit as it stands, and the styles of those that are there from the start. */
import { nothing, type TemplateResult } from 'lit'
import { clock, help as helpIcon, people } from '../kit/icons.ts'
import type { Help, State } from './flow/state.ts'
import type * as More from './more-screens.ts'
import { backButton } from './screens/back-button.ts'
import { choiceStyles } from './screens/choice.ts'
import { confirmScreen, confirmStyles } from './screens/confirm-screen.ts'
import { factsStyles } from './screens/facts.ts'
import { footerStyles } from './screens/footer.ts'
import { frameStyles } from './screens/frame-styles.ts'
import { idleScreen, idleStyles } from './screens/idle-screen.ts'
import { messageScreen, messageStyles } from './screens/message-screen.ts'
import { offerScreen } from './screens/offer-screen.ts'
import { stayStyles } from './screens/stay-sheet.ts'
import type { Surroundings } from './screens/surroundings.ts'
import { ticketScreen, ticketStyles } from './screens/ticket-screen.ts'
import type { View } from './view.ts'

/** The screens that follow once the first one stands; null until then. */
export type MoreScreens = typeof More | null

export const screenStyles = [
  frameStyles,
  footerStyles,
  stayStyles,
  idleStyles,
  choiceStyles,
  confirmStyles,
  messageStyles,
  factsStyles,
  ticketStyles,
]

/** `hear` says once more what the screen says. */
export function showScreen(
  view: View,
  { screen, help }: State,
  around: Surroundings,
  hear: () => void,
  more: MoreScreens,
): TemplateResult | typeof nothing {
  switch (screen.at) {
    case 'idle':
      return around.reachable || around.reserve > 0 ? idleScreen(view, screen, around) : offlineScreen(view)
    case 'confirm':
      return confirmScreen(view, screen.order, around, false)
    case 'offer':
      return offerScreen(view, around.board)
    case 'issuing':
      return screen.failures === 0 ? confirmScreen(view, screen.order, around, true) : tryingScreen(view)
    case 'refused':
      return refusedScreen(view, screen.code)
    case 'ticket':
      return ticketScreen(view, screen, hear)
    case 'help':
      return helpScreen(view, help)
    default:
      return more?.showMore(view, screen, around) ?? nothing
  }
}

export const offlineScreen = ({ line }: View) =>
  messageScreen({ icon: clock, title: line('checkin.offline.title'), body: line('checkin.offline.body') })

const tryingScreen = (view: View) =>
  messageScreen({
    icon: clock,
    title: view.line('checkin.trying.title'),
    body: view.line('checkin.trying.body'),
    actions: backButton(view, 'checkin.trying.stop'),
  })

/** Refusals with words of their own. */
export const refusalIn = (code: string) =>
  code === 'day-closed' || code === 'storage-unavailable' || code === 'too-many-requests' ? code : 'other'

function refusedScreen(view: View, code: string) {
  const why = refusalIn(code)
  return messageScreen({
    icon: people,
    title: view.line(`problem.${why}.title`),
    body: view.line(`problem.${why}`),
    actions: backButton(view),
  })
}

/** Somebody is named only once they have accepted; after a minute without anybody that is said too. */
function helpScreen(view: View, help: Help) {
  const { line } = view
  const [icon, title, body] =
    help.is === 'told' && help.by !== null
      ? [people, line('checkin.help.coming.title', { name: help.by }), line('checkin.help.coming')]
      : help.is === 'told'
        ? [
            people,
            line('checkin.help.told.title'),
            line(help.late ? 'checkin.help.late' : 'checkin.help.coming'),
          ]
        : help.is === 'asking'
          ? [helpIcon, line('checkin.help.title'), line('checkin.help.asking')]
          : [helpIcon, line('checkin.help.ask.title'), line('checkin.help.ask')]
  return messageScreen({ icon, title, body, actions: backButton(view) })
}
