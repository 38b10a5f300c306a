/** Which of the kiosk's screens shows the visit as it stands, and the styles of all of them. */
import { html, type TemplateResult } from 'lit'
import type { Board } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import { back, clock, help, people } from '../kit/icons.ts'
import type { Screen } from './checkin-flow.ts'
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
  screen: Screen,
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
      return helpScreen(view, screen.answer)
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

const helpWords = {
  asking: ['checkin.help.title', 'checkin.help.asking'],
  coming: ['checkin.help.coming.title', 'checkin.help.coming'],
  nobody: ['checkin.help.ask.title', 'checkin.help.ask'],
} as const

function helpScreen(view: View, answer: keyof typeof helpWords) {
  const [title, body] = helpWords[answer]
  return messageScreen({
    icon: answer === 'coming' ? people : help,
    title: view.line(title),
    body: view.line(body),
    actions: backButton(view, 'common.back'),
  })
}
