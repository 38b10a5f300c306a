/** The scanners, readers and panels of `site.json`, each with the way to open it. Called by the site. */
import type { PanelContent } from '../../../hardware/panel/panel-line.ts'
import { type PanelTemplate, panelFrame, parsePanelTemplate } from '../../../hardware/panel/panel-template.ts'
import type { ByteStreamFactory } from '../../../hardware/port/byte-stream.ts'
import { serialPort } from '../../../hardware/port/serial-port.ts'
import { tcpPort } from '../../../hardware/port/tcp-port.ts'
import type { Language } from '../../contract/words.ts'
import type { PanelConfig, ScannerConfig, WireConfig } from '../config/wired-schema.ts'

export type WiredReader = {
  id: string
  kind: 'scanner' | 'id-card'
  /** Id or name. */
  kiosk: string
  open: ByteStreamFactory
}
export type WiredPanel = {
  id: string
  lane: string
  /** In which it shows notices; null: it shows none. */
  notices: Language | null
  frame: (content: PanelContent) => Uint8Array
}
/** Several panels may hang on one line. */
export type WiredLine = { open: ByteStreamFactory; panels: readonly WiredPanel[] }

/** Bits per second: what most scanners and panels are set to, and what an ID-card reader is fixed at. */
const usual = 9600
const ofCardReaders = 115_200

function opener(wire: WireConfig, baudRate: number): ByteStreamFactory {
  if (wire.path !== undefined) return serialPort({ path: wire.path, baudRate: wire.baudRate ?? baudRate })
  return tcpPort({ host: wire.host, port: wire.port })
}

export const readersOf = (configs: readonly ScannerConfig[]): WiredReader[] =>
  configs.map(config => ({
    id: config.id,
    kind: config.kind === 'id-card' ? 'id-card' : 'scanner',
    kiosk: config.kiosk,
    open: opener(config, config.kind === 'id-card' ? ofCardReaders : usual),
  }))

/** The configuration was checked: a template that means nothing never comes here. */
function templateOf(text: string): PanelTemplate {
  const parsed = parsePanelTemplate(text)
  return 'template' in parsed ? parsed.template : []
}

function panelOf({
  id,
  lane,
  address,
  frame,
  dark,
  notice,
  language,
  letters = {},
}: PanelConfig): WiredPanel {
  const lit = templateOf(frame)
  const unlit = dark === undefined ? lit : templateOf(dark)
  const worded = templateOf(notice ?? '')
  const send = (template: PanelTemplate, shown: { number: string | null; words?: string }) =>
    panelFrame(template, { id: address, letters, ...shown })
  return {
    id,
    lane,
    notices: notice === undefined ? null : (language ?? 'zh-CN'),
    frame(content) {
      if (typeof content === 'string') return send(lit, { number: content })
      return content ? send(worded, { number: null, ...content }) : send(unlit, { number: null })
    },
  }
}

const wireName = (wire: WireConfig) => wire.path ?? `${wire.host}:${wire.port}`

export const linesOf = (configs: readonly PanelConfig[]): WiredLine[] =>
  [...Map.groupBy(configs, wireName).values()].flatMap(together => {
    const [first] = together
    return first ? [{ open: opener(first, usual), panels: together.map(panelOf) }] : []
  })
