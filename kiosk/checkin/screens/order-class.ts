/** Which queue an order goes to, as icon and words in the colour of its class. */
import { html } from 'lit'
import { classIcon } from '../../kit/icons.ts'
import type { Order } from '../checkin-flow.ts'
import type { View } from '../view.ts'

export function orderClass({ line }: View, { green }: Order) {
  const of = green ? 'green' : 'general'
  return html`<p class="class ${of}-ink">${classIcon(of)}<span>${line(`class.${of}`)}</span></p>`
}
