/** `<gl-batch-code>`: the code that members show at check-in, as a QR to print and hang up. Emits `close`. */
import { css, html, LitElement } from 'lit'
import type { Batch } from '../../../server/contract/batch.ts'
import { batchScan } from '../../../server/contract/scan/read-scan.ts'
import type { SiteFacts } from '../../../server/contract/site.ts'
import { base } from '../../kit/base.ts'
import { phrase } from '../../kit/phrase.ts'
import '../../kit/qr.ts'
import '../ask.ts'
import { card } from '../lead-styles.ts'
import type { Speak } from '../words.ts'
import { windowText } from './local-time.ts'

export class GlBatchCode extends LitElement {
  static override properties = {
    speak: { attribute: false },
    batch: { attribute: false },
    facts: { attribute: false },
  }
  static override styles = [
    base,
    card,
    css`
      .poster { display: grid; gap: 8px; justify-items: center; text-align: center; }
      .poster gl-qr { width: 240px; border: 1px solid var(--line); }
      .poster b { font-size: var(--text-l); overflow-wrap: anywhere; }
      .poster code { font-size: var(--text-l); font-weight: 700; letter-spacing: 0.04em; overflow-wrap: anywhere; }
      .poster p { color: var(--ink-2); }
      @media print {
        .poster { gap: 8mm; font-size: 8mm; }
        .poster gl-qr { width: 120mm; border: 0; }
        .poster b, .poster code { font-size: 14mm; }
      }
    `,
  ]
  declare speak: Speak
  declare batch: Batch
  declare facts: SiteFacts

  #over = () => this.dispatchEvent(new CustomEvent('close'))

  override render() {
    const { speak, batch } = this
    const { name, code, from, to } = batch
    return html`<gl-ask heading=${speak('lead.batch.code.title')} yes=${speak('lead.batch.print')} no=${speak('common.done')}
      @yes=${() => window.print()} @close=${this.#over}>
      <div class="poster">
        <b>${name}</b>
        <gl-qr text=${batchScan(code)} label=${speak('lead.batch.code.qr', { name })}></gl-qr>
        <code>${code}</code>
        <p>${windowText(from, to)}</p>
        <p>${phrase(speak('lead.batch.code.how'))}</p>
      </div>
    </gl-ask>`
  }
}

customElements.define('gl-batch-code', GlBatchCode)
