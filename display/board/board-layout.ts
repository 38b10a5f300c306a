/** How many calls a board shows and how large, from its panel and from where people stand; used by queue-board.ts. */

export type Panel = {
  /** CSS pixels of the window, which fills the panel. */
  width: number
  height: number
  /** Diagonal. */
  inches: number
  /** From the panel to the farthest reader. */
  viewingMetres: number
  /** Lanes of the site, whatever their state, so that the layout stands still while they open and close. */
  lanes: number
  /** Beside each lane stands an arrow. */
  arrows?: boolean
  /** Height of what stands across the board above or below the calls, in pixels of the drawing. */
  taken?: number
}

export type BoardLayout = {
  /** Portrait: the boxes below the calls; wide: as a strip below, because far readers need the whole width. */
  shape: 'landscape' | 'portrait' | 'wide'
  /** One pixel of the drawing (1920 × 1080, or 1080 × 1920), in CSS pixels. */
  unit: number
  rows: number
  columns: number
  /** CSS pixels. */
  numberSize: number
  /** Height of a called number's digits on the panel, in millimetres. */
  digitHeight: number
}

/** Height of a capital or digit of Noto Sans CJK, in em. */
const capital = 0.733

/** Millimetres a called number must be tall (ADA Standards 703.5: 2 in to 15 ft, and ⅛ in for each foot beyond). */
export const requiredHeight = (metres: number): number => 51 + (Math.max(0, metres - 4.57) / 0.305) * 3.2

/** In pixels of the drawing: what header, side boxes and footer take, and what stands between two calls. */
const around = {
  landscape: { width: 696, height: 338 },
  portrait: { width: 96, height: 970 },
  wide: { width: 112, height: 454 },
}
const gapDrawn = 16
/** In em of the number: the row it needs, and mark + `A1000` + lane `10` with its word beside each other. */
const room = { height: 1.02, width: 6.05, arrow: 0.5 }

export function boardLayout(panel: Panel): BoardLayout {
  const portrait = panel.height > panel.width
  const [long, short] = portrait ? [panel.height, panel.width] : [panel.width, panel.height]
  const unit = Math.min(long / 1920, short / 1080)
  const pxPerMm = Math.hypot(panel.width, panel.height) / (panel.inches * 25.4)
  const gap = gapDrawn * unit
  const smallest = Math.ceil((requiredHeight(panel.viewingMetres) * pxPerMm) / capital)
  const rowWidth = room.width + (panel.arrows ? room.arrow : 0)
  const areaOf = (shape: BoardLayout['shape']) => ({
    width: panel.width - around[shape].width * unit,
    height: panel.height - (around[shape].height + (panel.taken ?? 0)) * unit,
  })
  const cramped = areaOf('landscape').width < smallest * rowWidth
  const shape = portrait ? 'portrait' : cramped ? 'wide' : 'landscape'
  const area = areaOf(shape)

  const columnsFit = Math.max(1, Math.floor((area.width + gap) / (smallest * rowWidth + gap)))
  const rowsFit = Math.max(1, Math.floor((area.height + gap) / (smallest * room.height + gap)))
  const wanted = Math.min(Math.max(panel.lanes, 4), 12)
  const columns = wanted > rowsFit && columnsFit > 1 ? 2 : 1
  const rows = Math.min(Math.ceil(wanted / columns), rowsFit)

  const rowHeight = (area.height - gap * (rows - 1)) / rows
  const columnWidth = (area.width - gap * (columns - 1)) / columns
  const numberSize = Math.floor(Math.min(rowHeight / room.height, columnWidth / rowWidth))
  return { shape, unit, rows, columns, numberSize, digitHeight: (numberSize * capital) / pxPerMm }
}
