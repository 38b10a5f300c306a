/** What `site.json` may hold. `site-template.ts` explains each key to whoever edits the file. */
import { type Static, type TProperties, Type } from 'typebox'
import { printerFonts } from '../../../hardware/escpos/printer-font.ts'
import { Given } from '../../contract/privacy.ts'
import { Direction, Volume } from '../../contract/site.ts'
import { layoutFaults, PaperWidth, TicketLayout } from '../../contract/ticket-layout.ts'
import { Id, Language, TicketClass } from '../../contract/words.ts'
import { PanelConfig, panelFaults, ScannerConfig } from './wired-schema.ts'

const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })
const Words = Type.String({ minLength: 1, maxLength: 60 })
const Languages = Type.Array(Language, { minItems: 1, uniqueItems: true })
const ClockTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const AtLeastOne = Type.Integer({ minimum: 1 })

const LaneConfig = closed({
  id: Id,
  name: Words,
  stepFree: Type.Boolean(),
  serves: Type.Array(TicketClass, { minItems: 1, uniqueItems: true }),
  /** People whose samples share one tube. */
  pool: Type.Enum([1, 5, 10, 20]),
  greenFirst: Type.Boolean(),
})
export type LaneConfig = Static<typeof LaneConfig>

const printer = {
  id: Id,
  name: Words,
  width: PaperWidth,
  /** Printers of one place stand side by side: a ticket may come out of any of them. */
  place: Type.Optional(Words),
  /** Characters that it has; lines with others are sent as pictures. */
  font: Type.Optional(Type.Enum([...printerFonts])),
  /** False: it knows no QR codes, and gets them as pictures. */
  drawsQr: Type.Optional(Type.Boolean()),
}
const PrinterConfig = Type.Union([
  closed({
    ...printer,
    kind: Type.Literal('serial'),
    path: Type.String({ minLength: 1 }),
    baudRate: Type.Integer({ minimum: 1200, maximum: 921_600 }),
    rtscts: Type.Boolean(),
  }),
  closed({
    ...printer,
    kind: Type.Literal('tcp'),
    host: Type.String({ minLength: 1 }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  }),
  /** One that exists only here, for trying things out. */
  closed({
    ...printer,
    kind: Type.Literal('virtual'),
    model: Type.Optional(Type.Enum(['epson', 'clone'])),
    baudRate: Type.Optional(Type.Integer({ minimum: 1200, maximum: 921_600 })),
    mmPerSecond: Type.Optional(Type.Number({ minimum: 1, maximum: 500 })),
  }),
])
export type PrinterConfig = Static<typeof PrinterConfig>

/** What is kept of people at all, and for how many days after the one on which they gave it. */
const Privacy = closed({
  keep: Type.Array(Given, { uniqueItems: true }),
  retentionDays: Type.Integer({ minimum: 0, maximum: 366 }),
})
export type PrivacyConfig = Static<typeof Privacy>

export const SiteConfig = closed({
  name: closed({ zh: Words, en: Words }),
  /** Without an address that phones can reach no QR is printed. */
  publicUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s/]+' })),
  languages: Languages,
  script: Type.Enum(['simplified', 'traditional']),
  lanes: Type.Array(LaneConfig, { minItems: 1 }),
  /** None: the built-in virtual printer. */
  printers: Type.Array(PrinterConfig),
  /** What tickets show, by paper width in mm; what is left out is Greenlane's own. */
  layouts: Type.Optional(closed({ 58: Type.Optional(TicketLayout), 80: Type.Optional(TicketLayout) })),
  /** Scanners and ID-card readers that are wired to this computer, each for one kiosk. */
  scanners: Type.Optional(Type.Array(ScannerConfig)),
  /** Number panels, each for one lane. */
  panels: Type.Optional(Type.Array(PanelConfig)),
  panel: closed({
    pxPerMm: Type.Number({ exclusiveMinimum: 0, maximum: 40 }),
    /** Height of the panel's lower edge above the floor, mm. */
    lowerEdgeMm: Type.Number({ minimum: 0, maximum: 2000 }),
  }),
  board: closed({
    panelInches: Type.Number({ minimum: 7, maximum: 200 }),
    viewingMetres: Type.Number({ minimum: 1, maximum: 50 }),
    /** Shown: the first large, the next that is written differently small. */
    languages: Languages,
    /** Spoken one after the other, in this order; all of `languages` where it is left out. */
    spoken: Type.Optional(Languages),
    /** How often each call is spoken. */
    times: Type.Integer({ minimum: 1, maximum: 5 }),
    /** Of the voice; the lead changes it during the day. */
    volume: Type.Optional(Volume),
    /** Local times between which nothing is spoken; may go past midnight. */
    quiet: Type.Optional(closed({ from: ClockTime, to: ClockTime })),
    /** By lane's id: which way it is from the board. */
    directions: Type.Optional(Type.Record(Id, Direction)),
  }),
  k: AtLeastOne,
  kBatch: AtLeastOne,
  /** People who fit inside one metre apart; null: nobody waits outside. */
  capacity: Type.Union([AtLeastOne, Type.Null()]),
  ageLine: Type.Integer({ minimum: 0, maximum: 120 }),
  /** When the site is open, in the local time of this computer. */
  hours: Type.Optional(closed({ from: ClockTime, to: ClockTime })),
  /** Minutes at one lane after which the handheld reminds its holder to change places. */
  rotateMinutes: Type.Optional(Type.Integer({ minimum: 10, maximum: 720 })),
  /** Requests a second that one device may make. */
  rateLimit: AtLeastOne,
  privacy: Type.Optional(Privacy),
  /** Minutes from one backup to the next. */
  backupMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
  /** Where every backup is copied to as well; a folder that is there, such as a stick's. */
  backupFolder: Type.Optional(Type.String({ minLength: 1 })),
})
export type SiteConfig = Static<typeof SiteConfig>

/** What the schema cannot say. */
export function siteFaults({
  lanes,
  printers,
  layouts = {},
  scanners = [],
  panels = [],
}: SiteConfig): string[] {
  const lanesWithoutGreen = lanes.flatMap(({ greenFirst, serves }, index) =>
    greenFirst && !serves.includes('green')
      ? [`lanes[${index}].greenFirst: the lane does not serve green`]
      : [],
  )
  return [
    ...doubles('lanes', lanes),
    ...doubles('printers', printers),
    ...layoutFaults(layouts[58] ?? [{ show: 'number' }], 58, 'layouts.58'),
    ...layoutFaults(layouts[80] ?? [{ show: 'number' }], 80, 'layouts.80'),
    ...doubles('scanners', scanners),
    ...doubles('panels', panels),
    ...panelFaults(panels),
    ...lanesWithoutGreen,
  ]
}

function doubles(name: string, items: readonly { id: string }[]): string[] {
  return items.flatMap(({ id }, index) => {
    const first = items.findIndex(item => item.id === id)
    return first < index ? [`${name}[${index}].id: ${name}[${first}] is called ${id} too`] : []
  })
}
