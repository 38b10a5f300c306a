/** The printers of `site.json`, ready for the desk; a site without any has the built-in virtual one. */
import { serialPort } from '../../../hardware/port/serial-port.ts'
import { tcpPort } from '../../../hardware/port/tcp-port.ts'
import { createVirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import type { PrinterConfig } from '../config/site-schema.ts'
import type { DeskPrinter } from './print-desk.ts'
import { virtualRoll } from './virtual-roll.ts'

/** Characters of 12 dots in a row. */
const columns = { 58: 32, 80: 48 } as const

function builtIn(): DeskPrinter {
  const printer = createVirtualPrinter({ knobs: { paperMm: Number.POSITIVE_INFINITY }, keep: 200 })
  return {
    id: 'virtual',
    name: '虚拟打印机 Virtual printer',
    columns: columns[80],
    open: printer.open,
    roll: virtualRoll(printer),
  }
}

function real(config: PrinterConfig): DeskPrinter {
  const { id, name, width } = config
  const open = config.kind === 'serial' ? serialPort(config) : tcpPort(config)
  return { id, name, columns: columns[width], open }
}

export const openPrinters = (configs: readonly PrinterConfig[]): DeskPrinter[] =>
  configs.length === 0 ? [builtIn()] : configs.map(real)
