/**
 * The kiosk's screens that not everybody comes to, with their words and styles, and the QR code of a ticket: loaded while
 * the first screen stands, so that it stands sooner. Called by show-screen.ts.
 */
import { html, type TemplateResult } from 'lit'
import { clock, ticket } from '../kit/icons.ts'
import '../kit/qr.ts'
import { checkinMore } from '../speech/catalogue/checkin-more.ts'
import type { On } from './flow/state.ts'
import { accessScreen } from './screens/access-screen.ts'
import { backButton } from './screens/back-button.ts'
import { careScreen, careStyles } from './screens/care-screen.ts'
import { familyScreen, familyStyles } from './screens/family-screen.ts'
import { knownScreen, knownStyles } from './screens/known-screen.ts'
import { messageScreen } from './screens/message-screen.ts'
import { soundStyles } from './screens/sound-sheet.ts'
import { standingScreen } from './screens/standing-screen.ts'
import type { Surroundings } from './screens/surroundings.ts'
import { typingScreen, typingStyles } from './screens/typing-screen.ts'
import { waysScreen, waysStyles } from './screens/ways-screen.ts'
import { addWords, type View } from './view.ts'

export { soundSheet } from './screens/sound-sheet.ts'

addWords(checkinMore)

export const moreStyles = [soundStyles, careStyles, familyStyles, waysStyles, typingStyles, knownStyles]

type Place = 'family' | 'care' | 'access' | 'ways' | 'typing' | 'known' | 'reading' | 'standing' | 'unknown'
type Draw<At extends Place> = (view: View, screen: On<At>, around: Surroundings) => TemplateResult

export function showMore(view: View, screen: On<Place>, around: Surroundings): TemplateResult {
  const draw = screens[screen.at] as Draw<Place>
  return draw(view, screen, around)
}

const readingScreen = (view: View, failures: number) =>
  messageScreen({
    icon: clock,
    title: view.line('checkin.reading.title'),
    body: failures > 0 ? view.line('checkin.reading.slow') : '',
    actions: backButton(view),
  })

const unknownScreen = (view: View) =>
  messageScreen({
    icon: ticket,
    title: view.line('checkin.unknown.title'),
    body: view.line('checkin.unknown.body'),
    actions: html`<button class="primary" @click=${() => view.send({ is: 'done' })}>${view.line('common.done')}</button>`,
  })

const screens: { [At in Place]: Draw<At> } = {
  family: (view, { order }) => familyScreen(view, order),
  care: (view, { order }, around) => careScreen(view, order, around),
  access: accessScreen,
  ways: waysScreen,
  typing: (view, { entry }, around) => typingScreen(view, entry, around),
  known: knownScreen,
  reading: (view, { failures }) => readingScreen(view, failures),
  standing: standingScreen,
  unknown: unknownScreen,
}
