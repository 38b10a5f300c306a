/** The six large figures of the wall. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Wall } from '../../server/contract/wall.ts'
import { type Speak, thousands } from './words.ts'

type Card = {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly note: string
  readonly mood?: 'good' | 'bad' | undefined
}

const minutes = (value: number | null) => {
  if (value === null) return '–'
  return value > 0 && value < 1 ? '<1' : String(Math.round(value))
}

function sampled({ sampled: people, arrived, expected }: Wall, speak: Speak): Card {
  const range = expected && { from: thousands(expected.from), to: thousands(expected.to) }
  const note = range ? speak('wall.expected', range) : speak('wall.arrived', { people: thousands(arrived) })
  return { name: speak('wall.sampled'), value: thousands(people), unit: speak('wall.people'), note }
}

const quarter = ({ quarter: { arrived, sampled: people } }: Wall, speak: Speak): Card => ({
  name: speak('wall.quarter'),
  value: thousands(people),
  unit: speak('wall.people'),
  note: speak('wall.quarter.arrived', { people: arrived, rate: thousands(people * 4) }),
})

function waiting({ waiting: { general, green, batch } }: Wall, speak: Speak): Card {
  const note = `A ${general.people} · G ${green.people} · B ${batch.people}`
  const all = general.people + green.people + batch.people
  return { name: speak('wall.waiting'), value: thousands(all), unit: speak('wall.people'), note }
}

function wait(wall: Wall, of: 'general' | 'green', speak: Speak, now: number): Card {
  const { median, ninety } = wall.waits[of]
  const { oldest } = wall.waiting[of]
  const how = speak('wall.wait.how')
  const age =
    oldest && speak('wall.wait.oldest', { minutes: Math.floor((now - Date.parse(oldest)) / 60_000) })
  return {
    name: speak(`wall.wait.${of}`),
    value: median === null ? '–' : `${minutes(median)}/${minutes(ninety)}`,
    unit: median === null ? '' : speak('wall.minutes'),
    note: age ? `${how} · ${age}` : how,
  }
}

export function promises({ promises: { overtaken, order, delay } }: Wall, speak: Speak): Card {
  const all = [overtaken, order, delay]
  const kept = all.reduce((sum, each) => sum + each.kept, 0)
  const broken = all.reduce((sum, each) => sum + each.broken, 0)
  const name = speak('wall.promises')
  if (kept + broken === 0) return { name, value: '–', unit: '', note: speak('wall.promises.none') }
  const share = Math.floor((kept / (kept + broken)) * 1000) / 10
  if (broken > 0) {
    return {
      name,
      value: `${share}`,
      unit: '%',
      note: `✗ ${speak('wall.promises.broken', { broken })}`,
      mood: 'bad',
    }
  }
  const calls = thousands(overtaken.kept + delay.kept)
  return {
    name,
    value: '100',
    unit: '%',
    note: `✓ ${speak('wall.promises.kept', { calls })}`,
    mood: 'good',
  }
}

const card = ({ name, value, unit, note, mood }: Card): TemplateResult => html`<div class="kpi ${mood ?? ''}">
  <dt>${name}</dt>
  <dd class="num ${value.length + unit.length > 8 ? 'small' : ''}">${value}${unit ? html`<i>${unit}</i>` : nothing}</dd>
  <dd class="note">${note}</dd>
</div>`

export const kpis = (wall: Wall, speak: Speak, now: number): TemplateResult =>
  html`<dl class="kpis">${[
    sampled(wall, speak),
    quarter(wall, speak),
    waiting(wall, speak),
    wait(wall, 'general', speak, now),
    wait(wall, 'green', speak, now),
    promises(wall, speak),
  ].map(card)}</dl>`
