/** Scanners, ID-card readers and number panels in `site.json`. */
import { type Static, type TProperties, Type } from 'typebox'
import { parsePanelTemplate } from '../../../hardware/panel/panel-template.ts'
import { Id, Language } from '../../contract/words.ts'

const closed = <T extends TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

const line = {
  path: Type.String({ minLength: 1 }),
  baudRate: Type.Optional(Type.Integer({ minimum: 1200, maximum: 921_600 })),
}
/** A serial line behind a converter in the network. */
const network = {
  host: Type.String({ minLength: 1 }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
}
export type WireConfig =
  | { path: string; baudRate?: number }
  | { path?: undefined; host: string; port: number }

/** An id or a name of a kiosk, as the lead's page shows it. */
const kiosk = Type.String({ minLength: 1, maxLength: 80 })
const reader = { id: Id, kiosk }
export const ScannerConfig = Type.Union([
  closed({ ...reader, kind: Type.Literal('serial'), ...line }),
  closed({ ...reader, kind: Type.Literal('tcp'), ...network }),
  closed({ ...reader, kind: Type.Literal('id-card'), ...line }),
  closed({ ...reader, kind: Type.Literal('id-card'), ...network }),
])
export type ScannerConfig = Static<typeof ScannerConfig>

const Template = Type.String({ minLength: 2, maxLength: 200 })
const panel = {
  id: Id,
  lane: Id,
  address: Type.Integer({ minimum: 0, maximum: 255 }),
  frame: Template,
  /** What switches it off; without it, `frame` with the number 0 or spaces. */
  dark: Type.Optional(Template),
  /** What shows the words of a notice between calls; without it the panel shows none. */
  notice: Type.Optional(Template),
  /** Of the notices; Mandarin where it says nothing. */
  language: Type.Optional(Language),
  /** Added to the number of each letter. */
  letters: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Z]$' }), Type.Integer({ minimum: 0 }))),
}
export const PanelConfig = Type.Union([
  closed({ ...panel, kind: Type.Literal('serial'), ...line }),
  closed({ ...panel, kind: Type.Literal('tcp'), ...network }),
])
export type PanelConfig = Static<typeof PanelConfig>

/** Templates that mean nothing, with their path. */
export const panelFaults = (panels: readonly PanelConfig[]): string[] =>
  panels.flatMap((each, index) =>
    (['frame', 'dark', 'notice'] as const).flatMap(key => {
      const text = each[key]
      const parsed = text === undefined ? {} : parsePanelTemplate(text)
      return 'fault' in parsed ? [`panels[${index}].${key}: ${parsed.fault}`] : []
    }),
  )
