/** Which of the kiosk's screens shows the visit as it stands, and the styles of all of them. */
import { html, type TemplateResult } from 'lit'
import { back, clock, help as helpIcon, people, ticket } from '../kit/icons.ts'
import type { Help, State } from './flow/state.ts'
import { accessScreen } from './screens/access-screen.ts'
import { careScreen, careStyles } from './screens/care-screen.ts'
import { choiceStyles } from './screens/choice.ts'
import { confirmScreen, confirmStyles } from './screens/confirm-screen.ts'
import { factsStyles } from './screens/facts.ts'
import { familyScreen, familyStyles } from './screens/family-screen.ts'
import { footerStyles } from './screens/footer.ts'
import { frameStyles } from './screens/frame-styles.ts'
import { idleScreen, idleStyles } from './screens/idle-screen.ts'
import { knownScreen, knownStyles } from './screens/known-screen.ts'
import { messageScreen, messageStyles } from './screens/message-screen.ts'
import { offerScreen } from './screens/offer-screen.ts'
import { soundStyles } from './screens/sound-sheet.ts'
import { standingScreen } from './screens/standing-screen.ts'
import { stayStyles } from './screens/stay-sheet.ts'
import type { Surroundings } from './screens/surroundings.ts'
import { ticketScreen, ticketStyles } from './screens/ticket-screen.ts'
import { typingScreen, typingStyles } from './screens/typing-screen.ts'
import { waysScreen, waysStyles } from './screens/ways-screen.ts'
import type { PlainId, View } from './view.ts'

export const screenStyles = [
  frameStyles,
  footerStyles,
  soundStyles,
  stayStyles,
  idleStyles,
  choiceStyles,
  careStyles,
  confirmStyles,
  familyStyles,
  waysStyles,
  typingStyles,
  knownStyles,
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
): TemplateResult {
  switch (screen.at) {
    case 'idle':
      return around.reachable || around.reserve > 0 ? idleScreen(view, screen, around) : offlineScreen(view)
    case 'confirm':
      return confirmScreen(view, screen.order, around, false)
    case 'family':
      return familyScreen(view, screen.order)
    case 'care':
      return careScreen(view, screen.order, around)
    case 'access':
      return accessScreen(view)
    case 'ways':
      return waysScreen(view)
    case 'typing':
      return typingScreen(view, screen.entry, around)
    case 'offer':
      return offerScreen(view, around.board)
    case 'issuing':
      return screen.failures === 0 ? confirmScreen(view, screen.order, around, true) : tryingScreen(view)
    case 'refused':
      return refusedScreen(view, screen.code)
    case 'ticket':
      return ticketScreen(view, screen, hear)
    case 'known':
      return knownScreen(view, screen)
    case 'reading':
      return readingScreen(view, screen.failures)
    case 'standing':
      return standingScreen(view, screen, around)
    case 'unknown':
      return unknownScreen(view)
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

const readingScreen = (view: View, failures: number) =>
  messageScreen({
    icon: clock,
    title: view.line('checkin.reading.title'),
    body: failures > 0 ? view.line('checkin.reading.slow') : '',
    actions: backButton(view, 'common.back'),
  })

const unknownScreen = (view: View) =>
  messageScreen({
    icon: ticket,
    title: view.line('checkin.unknown.title'),
    body: view.line('checkin.unknown.body'),
    actions: html`<button class="primary" @click=${() => view.send({ is: 'done' })}>${view.line('common.done')}</button>`,
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
    actions: backButton(view, 'common.back'),
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
  return messageScreen({ icon, title, body, actions: backButton(view, 'common.back') })
}
