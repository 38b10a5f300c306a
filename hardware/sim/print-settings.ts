// What a printer currently has set, and how each command changes it. Used by the typesetter.
import type { Command } from '../escpos/commands.ts'
import type { Align, QrLevel, Scale } from '../escpos/receipt.ts'

export interface CellStyle {
  readonly scale: Scale
  readonly bold: boolean
  readonly inverted: boolean
}

export interface PrintSettings {
  readonly style: CellStyle
  readonly align: Align
  /** Dots from one line to the next. */
  readonly spacing: number
  /** FS & is in force: what is not ASCII is as wide as two characters. */
  readonly isHan: boolean
  readonly qr: { readonly module: number; readonly level: QrLevel; readonly text: string }
}

export const initialSettings: PrintSettings = {
  style: { scale: { width: 1, height: 1 }, bold: false, inverted: false },
  align: 'left',
  spacing: 30,
  isHan: false,
  qr: { module: 3, level: 'L', text: '' },
}

/** The settings after `command`; the same object for one that sets nothing. */
export const nextSettings = (settings: PrintSettings, command: Command): PrintSettings => {
  const { style, qr } = settings
  switch (command.kind) {
    case 'init':
      return initialSettings
    case 'align':
      return { ...settings, align: command.align }
    case 'scale':
      return { ...settings, style: { ...style, scale: command.scale } }
    case 'bold':
      return { ...settings, style: { ...style, bold: command.on } }
    case 'inverted':
      return { ...settings, style: { ...style, inverted: command.on } }
    case 'han':
      return { ...settings, isHan: command.on }
    case 'line-spacing':
      return { ...settings, spacing: command.dots ?? initialSettings.spacing }
    case 'qr-module':
      return { ...settings, qr: { ...qr, module: command.dots } }
    case 'qr-level':
      return { ...settings, qr: { ...qr, level: command.level } }
    case 'qr-data':
      return { ...settings, qr: { ...qr, text: command.text } }
    default:
      return settings
  }
}
