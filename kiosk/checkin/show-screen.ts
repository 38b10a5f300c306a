/** Which of the kiosk's screens shows the visit as it stands, and the styles of all of them. */
import { html, type TemplateResult } from 'lit'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import { back, clock, help as helpIcon, people } from '../kit/icons.ts'
import type { Help, State } from './checkin-flow.ts'
import { careScreen, careStyles } from './screens/care-screen.ts'
import { footerStyles } from './screens/footer.ts'
import { frameStyles } from './screens/frame-styles.ts'
import { idleScreen, idleStyles } from './screens/idle-screen.ts'
import { messageScreen, messageStyles } from './screens/message-screen.ts'
import { partyScreen, partyStyles } from './screens/party-screen.ts'
import { stayStyles } from './screens/stay-sheet.ts'
import { ticketScreen, ticketStyles } from './screens/ticket-screen.ts'
import type { PlainId, View } from './view.ts'

export const screenStyles = [
  frameStyles,
  footerStyles,
  stayStyles,
  idleStyles,
  careStyles,
  partyStyles,
  messageStyles,
  ticketStyles,
]

/** What the site looks like from here; `reachable` is false once it has been silent for seconds. */
export type Surroundings = { site: SiteFacts; board: Board | null; reachable: boolean }

export function showScreen(
  view: View,
  { screen, help }: State,
  { site, board, reachable }: Surroundings,
): TemplateResult {
  switch (screen.at) {
    case 'idle':
      return reachable ? idleScreen(view, site, board) : offlineScreen(view)
    case 'care':
      return careScreen(view, screen.order)
    case 'party':
      return partyScreen(view, screen.order, false)
    case 'issuing':
      return screen.failures === 0 ? partyScreen(view, screen.order, true) : tryingScreen(view)
    case 'refused':
      return refusedScreen(view, screen.code)
    case 'ticket':
      return ticketScreen(view, screen)
    case 'help':
      return helpScreen(view, help)
  }
}

export const offlineScreen = ({ line }: View) =>
  messageScreen({ icon: clock, title: line('checkin.offline.title'), body: line('checkin.offline.body') })

const backButton = ({ line, send }: View, words: PlainId) =>
  html`<button @click=${() => send({ is: 'back' })}>${back}${line(words)}</button>`

const tryingScreen = (view: View) =>
  messageScreen({
    icon: clock,
    title: view.line('checkin.trying.title'),
    body: view.line('checkin.trying.body'),
    actions: backButton(view, 'checkin.trying.stop'),
  })

function refusedScreen(view: View, code: string) {
  const why = code === 'day-closed' || code === 'storage-unavailable' ? code : 'other'
  return messageScreen({
    icon: people,
    title: view.line(`problem.${why}.title`),
    body: view.line(`problem.${why}`),
    actions: backButton(view, 'common.back'),
  })
}

/** Somebody is named only once they have accepted. */
function helpScreen(view: View, help: Help) {
  const { line } = view
  const [icon, title, body] =
    help.is === 'told' && help.by !== null
      ? [people, line('checkin.help.coming.title', { name: help.by }), line('checkin.help.coming')]
      : help.is === 'told'
        ? [people, line('checkin.help.told.title'), line('checkin.help.coming')]
        : help.is === 'asking'
          ? [helpIcon, line('checkin.help.title'), line('checkin.help.asking')]
          : [helpIcon, line('checkin.help.ask.title'), line('checkin.help.ask')]
  return messageScreen({ icon, title, body, actions: backButton(view, 'common.back') })
}
