/** Where a device's tickets are printed, as a choice in its row. Called by the devices of the lead's page. */
import { css, html, nothing } from 'lit'
import type { Device } from '../../server/contract/access.ts'
import type { Printer } from '../../server/contract/printer.ts'
import type { Speak } from './words.ts'

export const devicePrinterStyles = css`
  .row .printer {
    grid-column: 2 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; margin-top: 4px;
    font-size: var(--text-s); color: var(--ink-2);
  }
  .printer select {
    min-height: 44px; max-width: 100%; padding: 0 12px; font: inherit; font-weight: 600; text-overflow: ellipsis;
    color: var(--ink); background: var(--card); border: 1.5px solid var(--edge); border-radius: 12px;
  }
`

/** Nothing where there is nothing to choose. */
export function devicePrinter(
  speak: Speak,
  { kind, name, printer: chosen }: Device,
  printers: readonly Printer[],
  choose: (printer: string | null) => void,
) {
  const [first] = printers
  if (kind === 'display' || !first || (printers.length < 2 && chosen === null)) return nothing
  const isGone = chosen !== null && printers.every(({ id }) => id !== chosen)
  const turn = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value || null)
  }
  const option = (value: string, words: string) =>
    html`<option value=${value} ?selected=${value === (chosen ?? '')}>${words}</option>`
  return html`<label class="printer"><span aria-hidden="true">${speak('lead.device.printer')}</span>
    <select aria-label=${speak('lead.device.printer.label', { name })} @change=${turn}>
      ${option('', speak('lead.device.printer.first', { printer: first.name }))}
      ${printers.map(({ id, name: words }) => option(id, words))}
      ${isGone ? option(chosen, speak('lead.device.printer.gone', { printer: chosen })) : nothing}
    </select></label>`
}
