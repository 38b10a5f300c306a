/**
 * `<gl-wall-chart>`: lines over the day, drawn by uPlot on a canvas, each named where it ends. The page says the same
 * in a sentence and a table, so the canvas itself is hidden from readers.
 */
import { css, html, LitElement, type PropertyValues } from 'lit'
import uPlot from 'uplot'
import { base } from '../../kiosk/kit/base.ts'
import { clockTime } from '../../kiosk/kit/clock-time.ts'
import type { Chart, Line } from './chart-data.ts'

/** Opacity of a band, as the end of a colour. */
const veil = '2e'
/** Room for the names at the right, in the wall's units; they stand in what is forecast, where there is any. */
const labelRoom = 190
const edgeRoom = 24

/** What decides how the chart is made; all else is only data. */
const shapeOf = ({ lines, forecast }: Chart) =>
  lines.map(({ color, upTo }) => `${color}${upTo ? '+' : ''}`).join() + (forecast ? ' forecast' : '')

/** Of what is forecast: its edges are dashed, so that it is told from what was measured without colour too. */
const forecastDash = [6, 8]

export class GlWallChart extends LitElement {
  static override properties = { chart: { attribute: false }, unit: { type: Number } }
  static override styles = [
    base,
    css`
      :host { display: block; min-height: 0; }
      div, .u-wrap { position: relative; }
      .box { position: absolute; inset: 0; overflow: hidden; }
      :host { position: relative; }
      .u-over, .u-under { position: absolute; }
      canvas { display: block; position: relative; width: 100%; height: 100%; }
      .u-axis, .u-legend, .u-select, .u-cursor-x, .u-cursor-y, .u-cursor-pt { display: none; }
    `,
  ]
  declare chart: Chart
  /** CSS pixels of one unit of the drawing. */
  declare unit: number
  #plot: uPlot | null = null
  #made = ''
  #resized = new ResizeObserver(() => this.#fit())

  override render() {
    return html`<div class="box" aria-hidden="true"></div>`
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#resized.observe(this)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#resized.disconnect()
    this.#drop()
  }

  override updated(_changed: PropertyValues) {
    const made = `${shapeOf(this.chart)} ${this.unit}`
    if (made !== this.#made || this.#plot === null) this.#make(made)
    else this.#plot.setData(this.#data())
  }

  #drop() {
    this.#plot?.destroy()
    this.#plot = null
  }

  #fit() {
    const { clientWidth: width, clientHeight: height } = this
    if (width > 0 && height > 0) this.#plot?.setSize({ width, height })
  }

  #data(): uPlot.AlignedData {
    const { times, lines } = this.chart
    return [
      [...times],
      ...lines.flatMap(({ values, upTo }) => (upTo ? [[...upTo], [...values]] : [[...values]])),
    ]
  }

  #make(made: string) {
    this.#drop()
    this.#made = made
    const box = this.renderRoot.querySelector<HTMLElement>('.box')
    const { clientWidth: width, clientHeight: height } = this
    if (!box || width === 0 || height === 0) return
    this.#plot = new uPlot({ width, height, ...this.#options() }, this.#data(), box)
  }

  #token(name: string): string {
    return getComputedStyle(this).getPropertyValue(`--${name}`).trim()
  }

  #options(): Omit<uPlot.Options, 'width' | 'height'> {
    const { unit } = this
    const font = `500 ${22 * unit}px ${getComputedStyle(this).fontFamily}`
    const axis = { stroke: this.#token('ink-2'), font, ticks: { show: false } }
    const grid = { stroke: this.#token('line'), width: 1 }
    return {
      padding: [12 * unit, (this.chart.forecast ? edgeRoom : labelRoom) * unit, 0, 0],
      cursor: { show: false },
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: {
          time: true,
          range: (_plot, low, high) => [low, Math.max(high, this.chart.forecast?.to ?? high)],
        },
        y: { range: (_plot, _low, high) => [0, Math.max(4, high * 1.12)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 36 * unit,
          space: 150 * unit,
          values: (_plot, splits) => splits.map(second => clockTime(second * 1000)),
        },
        {
          ...axis,
          grid,
          size: 60 * unit,
          space: 44 * unit,
          incrs: [1, 2, 5, 10, 15, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000],
        },
      ],
      ...this.#series(),
      hooks: { drawClear: [plot => this.#foretell(plot)], draw: [plot => this.#nameLines(plot)] },
    }
  }

  #series(): Pick<uPlot.Options, 'series' | 'bands'> {
    const series: uPlot.Series[] = [{}]
    const bands: uPlot.Band[] = []
    for (const { color, dash, upTo } of this.chart.lines) {
      const stroke = this.#token(color)
      if (upTo) {
        bands.push({ series: [series.length, series.length + 1], fill: stroke + veil })
        series.push({ width: 0, points: { show: false }, spanGaps: true })
      }
      const dashed = dash.length > 0 && { dash: dash.map(part => part * this.unit) }
      series.push({ stroke, width: 5 * this.unit, points: { show: false }, spanGaps: true, ...dashed })
    }
    return { series, bands }
  }

  /** Behind the lines: a band from the earliest to the latest moment, named at its top. */
  #foretell(plot: uPlot) {
    const { forecast } = this.chart
    if (!forecast) return
    const { ctx, bbox } = plot
    const size = 23 * this.unit * devicePixelRatio
    const [left, right] = [plot.valToPos(forecast.from, 'x', true), plot.valToPos(forecast.to, 'x', true)]
    ctx.save()
    ctx.fillStyle = this.#token('brand') + veil
    ctx.fillRect(left, bbox.top, right - left, bbox.height)
    ctx.strokeStyle = this.#token('brand')
    ctx.lineWidth = 2 * this.unit * devicePixelRatio
    ctx.setLineDash(forecastDash.map(part => part * this.unit * devicePixelRatio))
    for (const x of forecast.isOpen ? [left] : [left, right]) {
      ctx.beginPath()
      ctx.moveTo(x, bbox.top)
      ctx.lineTo(x, bbox.top + bbox.height)
      ctx.stroke()
    }
    ctx.font = `700 ${size}px ${getComputedStyle(this).fontFamily}`
    ctx.textBaseline = 'top'
    ctx.textAlign = 'left'
    const gap = size * 0.4
    const { width } = ctx.measureText(forecast.label)
    const fits = left + gap + width <= bbox.left + bbox.width
    this.#write(ctx, forecast.label, fits ? left + gap : left - gap - width, bbox.top + gap, 'brand')
    ctx.restore()
  }

  /** Clear of whatever lies behind it. */
  #write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, color: string) {
    ctx.setLineDash([])
    ctx.lineJoin = 'round'
    ctx.lineWidth = 7 * this.unit * devicePixelRatio
    ctx.strokeStyle = this.#token('card')
    ctx.strokeText(text, x, y)
    ctx.fillStyle = this.#token(color)
    ctx.fillText(text, x, y)
  }

  /** At the end of each line, moved apart where two end at the same height. */
  #nameLines(plot: uPlot) {
    const { ctx } = plot
    const ratio = devicePixelRatio
    const size = 23 * this.unit * ratio
    ctx.save()
    ctx.font = `700 ${size}px ${getComputedStyle(this).fontFamily}`
    ctx.textBaseline = 'middle'
    ctx.textAlign = 'left'
    const ends = this.chart.lines
      .flatMap(line => endOf(plot, this.chart.times, line))
      .toSorted((a, b) => a.y - b.y)
    const lines = size * 1.25
    let lowest = Number.NEGATIVE_INFINITY
    for (const [index, { x, y, line }] of ends.entries()) {
      // Room is left for those below, above the foot of the chart.
      const foot = plot.bbox.top + plot.bbox.height - (ends.length - 1 - index) * lines
      const free = Math.max(Math.min(y, foot), lowest + lines)
      this.#write(ctx, line.label, x + 10 * this.unit * ratio, free, line.color)
      lowest = free
    }
    ctx.restore()
  }
}

function endOf(plot: uPlot, times: readonly number[], line: Line): { x: number; y: number; line: Line }[] {
  const at = line.values.findLastIndex(value => value !== null)
  const [time, value] = [times[at], line.values[at]]
  if (time === undefined || value === undefined || value === null) return []
  return [{ x: plot.valToPos(time, 'x', true), y: plot.valToPos(value, 'y', true), line }]
}

customElements.define('gl-wall-chart', GlWallChart)
