/** Lanes, and under them what the lead decides from: when it is over, help, admission, devices. */
import { html, nothing, type TemplateResult } from 'lit'
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import { isNumbered, laneName } from '../../kiosk/speech/lane-name.ts'
import type { Wall, WallClear, WallLane } from '../../server/contract/wall.ts'
import { hoursAndMinutes, lasting, type Speak } from './words.ts'

const MINUTE = 60_000
/** ms: a range as wide as that says only when it may begin. */
const VAGUE = 3 * 60 * MINUTE

type Look = {
  readonly wall: Wall
  readonly speak: Speak
  readonly now: number
  readonly rotateMinutes: number
}

function stateText({ state, reason }: WallLane, speak: Speak): string {
  const word = speak(`wall.lane.${state}`)
  return state === 'paused' && reason ? `${word} ${reason}` : word
}

/** Time at it while it is open, time since while it pauses. */
function timeText({ state, since, atItSince }: WallLane, { speak, now }: Look): string {
  if (atItSince !== null) return hoursAndMinutes(now - Date.parse(atItSince))
  return state === 'paused' && since !== null ? lasting(speak, now - Date.parse(since)) : '–'
}

function row(lane: WallLane, look: Look): TemplateResult {
  const { speak, now, rotateMinutes } = look
  const [first] = lane.now
  const more = lane.now.length > 1 ? ` +${lane.now.length - 1}` : ''
  const due = lane.atItSince !== null && now - Date.parse(lane.atItSince) >= rotateMinutes * MINUTE
  const name = isNumbered(lane.name) ? laneName(speak, lane.name) : lane.name
  return html`<tr>
    <th scope="row">${name}${lane.stepFree ? html`<small>${speak('wall.lane.step-free')}</small>` : nothing}</th>
    <td><span class="pill ${lane.state}">${stateText(lane, speak)}</span></td>
    <td class="num ${first?.class ?? ''}">${first ? `${first.number}${more}` : '–'}</td>
    <td class="num">${lane.perHour ?? '–'}</td>
    <td class="num ${due ? 'due' : ''}">${timeText(lane, look)}</td>
  </tr>`
}

function table(look: Look): TemplateResult {
  const { speak, wall } = look
  const heads = [
    'wall.lane',
    'wall.lane.state',
    'wall.lane.now',
    'wall.lane.rate',
    'wall.lane.shift',
  ] as const
  return html`<table class="lanes">
    <thead><tr>${heads.map(id => html`<th scope="col">${speak(id)}</th>`)}</tr></thead>
    <tbody>${wall.lanes.map(lane => row(lane, look))}</tbody>
  </table>`
}

function clearText({ state, from, to }: WallClear, speak: Speak): string {
  if (state !== 'range' || from === null || to === null)
    return speak(`wall.clear.${state === 'range' ? 'unknown' : state}`)
  const range = { from: clockTime(from), to: clockTime(to) }
  const isVague = Date.parse(to) - Date.parse(from) > VAGUE
  return isVague ? speak('wall.clear.from', range) : speak('wall.clear.range', range)
}

/** Nothing can be told while the site is held. */
const heldText = ({ speak }: Look) => html`<em>${speak('wall.clear.held')}</em>`

const clearValue = (clear: WallClear, speak: Speak) =>
  clear.state === 'never'
    ? html`<em>${clearText(clear, speak)}</em>`
    : html`<b>${clearText(clear, speak)}</b>`

function helpText({ wall: { assistance }, speak, now }: Look): TemplateResult | string {
  const { open, underWay, oldest } = assistance
  const going = underWay > 0 ? speak('wall.help.under-way', { count: underWay }) : ''
  if (open === 0 || oldest === null) return going || speak('wall.help.none')
  const time = lasting(speak, now - Date.parse(oldest))
  return html`<em>${speak('wall.help.open', { count: open, time })}</em>${going ? ` · ${going}` : ''}`
}

function printersText({ wall: { printers }, speak }: Look): string {
  const fault = printers.find(({ state }) => state === 'offline' || state === 'held')
  if (fault)
    return speak('wall.printers.fault', { name: fault.name, state: speak(`wall.printer.${fault.state}`) })
  return speak('wall.printers.fine')
}

function handheldsText({ wall: { handhelds }, speak }: Look): string[] {
  if (handhelds.length === 0) return []
  const known = handhelds.flatMap(({ battery }) => battery ?? [])
  const unknown = handhelds.length - known.length
  return [
    speak('wall.handhelds', { count: handhelds.length }),
    ...(known.length > 0
      ? [speak('wall.handhelds.lowest', { charge: Math.round(Math.min(...known) * 100) })]
      : []),
    ...(unknown > 0 ? [speak('wall.handhelds.unknown', { count: unknown })] : []),
  ]
}

function areaText({ wall: { area, admission }, speak }: Look): string | null {
  if (area.capacity === null && area.outside === 0) return null
  if (admission.length === 0) return speak('wall.area.nobody', { outside: area.outside })
  const numbers = admission.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(' · ')
  return speak('wall.area.ranges', { numbers, outside: area.outside })
}

/** What the promises do not cover is counted apart, not hidden. */
function apartText({ wall: { promises }, speak }: Look): string {
  const { passedOver, bound, moved, putBack, rejoined } = promises.notCovered
  const { byHand, ownLane } = promises.uncounted
  const counts = { passedOver, bound, moved, putBack, rejoined, byHand, ownLane }
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter(why => counts[why] > 0)
    .map(why => speak(`wall.apart.${why}`, { count: counts[why] }))
    .join(' · ')
}

function effortText({ wall: { staffHours, missed, cancelled, tubes }, speak }: Look): string {
  const used = tubes.opened === 0 ? '' : ` · ${speak('wall.tubes', { tubes: tubes.opened })}`
  return `${speak('wall.effort.hours', { hours: staffHours })} · ${speak('wall.effort.missed', { missed, cancelled })}${used}`
}

function strip(look: Look): TemplateResult {
  const { wall, speak } = look
  const area = areaText(look)
  const apart = apartText(look)
  const lines: (readonly [string, TemplateResult | string] | null)[] = [
    [speak('wall.clear'), wall.held ? heldText(look) : clearValue(wall.clear, speak)],
    wall.held ? null : [speak('wall.clear.more'), clearValue(wall.oneMore, speak)],
    [speak('wall.help'), helpText(look)],
    area === null ? null : [speak('wall.area'), area],
    apart === '' ? null : [speak('wall.apart'), apart],
    [speak('wall.devices'), [printersText(look), ...handheldsText(look)].join(' · ')],
    [speak('wall.effort'), effortText(look)],
  ]
  return html`<dl class="strip">${lines.map(
    line => line && html`<dt>${line[0]}</dt><dd>${line[1]}</dd>`,
  )}</dl>`
}

export function lanesPanel(look: Look): TemplateResult {
  const { wall, speak } = look
  const open = wall.lanes.filter(({ state }) => state === 'open').length
  return html`<section class="panel" aria-labelledby="lanes">
    <h2 id="lanes">${speak('wall.lanes')}<small>${speak('wall.lanes.open', { open, all: wall.lanes.length })}</small></h2>
    ${table(look)}${strip(look)}
  </section>`
}
