/** Companions, needs and the rest of what is asked about a party; for check-in and for changing a ticket. */
import { html, nothing, type TemplateResult } from 'lit'
import { needs } from '../../../server/contract/needs.ts'
import '../../kit/counter.ts'
import type { CounterChange } from '../../kit/counter.ts'
import { classIcon } from '../../kit/icons.ts'
import type { Speak } from '../words.ts'
import { type Draft, isGreen } from './draft.ts'

const toggle = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter(each => each !== item) : [...list, item]

export type PartyPart = Pick<Draft, 'party' | 'needs' | 'green' | 'single'>

/** `change` is given the fields that moved. */
export function partyFields(
  draft: PartyPart,
  speak: Speak,
  change: (part: Partial<PartyPart>) => void,
): TemplateResult {
  const pressed = (label: string | TemplateResult, on: boolean, press: () => void) =>
    html`<button type="button" aria-pressed=${on} @click=${press}>${label}</button>`
  const green = isGreen({ ...draft, identity: null, batch: '', access: null, language: 'zh-CN' })
  return html`
    <gl-counter .value=${draft.party} min="1" max="20" less=${speak('staff.party.less')} more=${speak('staff.party.more')}
      unit=${speak('staff.party.unit')} @change=${({ detail }: CounterChange) => change({ party: detail })}></gl-counter>
    <h2>${speak('staff.needs.title')}</h2>
    <div class="choices">${needs.map(need =>
      pressed(speak(`staff.need.${need}`), draft.needs.includes(need), () =>
        change({ needs: toggle(draft.needs, need), ...(draft.green === false && { green: null }) }),
      ),
    )}</div>
    <div class="choices wide">
      ${pressed(html`${classIcon('green')}${speak('class.green')}`, green, () => change({ green: !green }))}
      ${pressed(speak('staff.single'), draft.single, () => change({ single: !draft.single }))}
    </div>
    ${green && draft.needs.length === 0 ? html`<p>${speak('staff.green.why')}</p>` : nothing}`
}
