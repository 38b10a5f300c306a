/** The two charts of the wall, each with a sentence for everybody and a table for those who do not see it. */
import { html, nothing, type TemplateResult } from 'lit'
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import type { Wall, WallSlot } from '../../server/contract/wall.ts'
import './chart.ts'
import { type Chart, flowChart, waitsChart } from './chart-data.ts'
import type { Speak } from './words.ts'

/** Rows of a table that is read aloud. */
const ROWS = 12

type Column = { readonly head: string; readonly value: (slot: WallSlot) => number | null }

const table = (slots: readonly WallSlot[], columns: readonly Column[], speak: Speak): TemplateResult => html`
  <table class="unseen">
    <thead><tr><th scope="col">${speak('wall.table.time')}</th>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${slots
      .slice(-ROWS)
      .map(
        slot =>
          html`<tr><th scope="row">${clockTime(slot.at)}</th>${columns.map(({ value }) => html`<td>${value(slot) ?? '–'}</td>`)}</tr>`,
      )}</tbody>
  </table>`

type Figure = { readonly id: string; readonly title: string; readonly sentence: string; readonly how: string }

const figure = (
  { id, title, sentence, how }: Figure,
  chart: Chart,
  more: TemplateResult,
  speak: Speak,
  unit: number,
) =>
  html`<figure class="panel" role="group" aria-labelledby=${id}>
    <h2 id=${id}>${title}<small>${how}${sentence ? ` · ${sentence}` : nothing}</small></h2>
    ${
      chart.times.length < 2
        ? html`<p class="none">${speak('wall.chart.empty')}</p>`
        : html`<gl-wall-chart .chart=${chart} .unit=${unit}></gl-wall-chart>${more}`
    }
  </figure>`

function catchUpText({ state, at }: Wall['catchUp'], speak: Speak): string {
  if (state === 'at') return at === null ? '' : speak('wall.catch-up.at', { time: clockTime(at) })
  return speak(`wall.catch-up.${state}`)
}

export function flowFigure(wall: Wall, speak: Speak, unit: number): TemplateResult {
  const columns: Column[] = [
    { head: speak('wall.table.arrived'), value: ({ arrived }) => arrived },
    { head: speak('wall.table.sampled'), value: ({ sampled }) => sampled },
  ]
  const words = {
    id: 'flow',
    title: speak('wall.chart.flow'),
    how: speak('wall.chart.flow.how'),
    sentence: catchUpText(wall.catchUp, speak),
  }
  return figure(words, flowChart(wall, speak), table(wall.slots, columns, speak), speak, unit)
}

export function waitsFigure(wall: Wall, speak: Speak, unit: number): TemplateResult {
  const columns = (['general', 'green', 'batch'] as const).flatMap((of): Column[] => [
    {
      head: speak('wall.table.median', { class: speak(`class.${of}`) }),
      value: ({ waits }) => waits[of].median,
    },
    {
      head: speak('wall.table.ninety', { class: speak(`class.${of}`) }),
      value: ({ waits }) => waits[of].ninety,
    },
  ])
  const general = wall.waits.general.median
  const green = wall.waits.green.median
  const words = {
    id: 'waits',
    title: speak('wall.chart.waits'),
    how: speak('wall.chart.waits.how'),
    sentence:
      general === null || green === null
        ? ''
        : speak('wall.chart.waits.now', { general: Math.round(general), green: Math.round(green) }),
  }
  return figure(words, waitsChart(wall, speak), table(wall.slots, columns, speak), speak, unit)
}
