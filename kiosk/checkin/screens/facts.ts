/** The wait as a range, if there is an honest one, and who is ahead; the first in the queue is told so. */
import { css, html, nothing } from 'lit'
import type { Status } from '../../../server/contract/ticket.ts'
import '../../kit/figure.ts'
import type { View } from '../view.ts'

export const factsStyles = css`
  .facts { display: grid; grid-template-columns: 1fr 1fr; gap: calc(5 * var(--mm)); }
  .facts gl-figure { padding: calc(4.5 * var(--mm)) calc(8 * var(--mm)); }
  .facts gl-figure:only-child { grid-column: span 2; }
`

export function facts({ text }: View, { ahead, estimate }: Pick<Status, 'ahead' | 'estimate'>) {
  const range = estimate
    ? html`<gl-figure class="panel" label=${text('ticket.wait')} value=${text('common.range', estimate)} unit=${text('common.minutes')}></gl-figure>`
    : nothing
  const people =
    ahead === null
      ? nothing
      : html`<gl-figure
          class="panel"
          label=${text('ticket.ahead')}
          value=${ahead === 0 ? text('ticket.ahead.none') : ahead}
          unit=${ahead === 0 ? '' : text('ticket.ahead.unit', { people: ahead })}
        ></gl-figure>`
  return html`${range}${people}`
}
