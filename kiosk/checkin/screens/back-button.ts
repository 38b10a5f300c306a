/** The way back to the question before: the same button on every screen. */
import { html } from 'lit'
import { back } from '../../kit/icons.ts'
import type { PlainId, View } from '../view.ts'

export const backButton = ({ line, send }: View, words: PlainId = 'common.back') =>
  html`<button @click=${() => send({ is: 'back' })}>${back}${line(words)}</button>`
