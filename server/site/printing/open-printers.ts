/** The printers of `site.json`, ready for the desk; a site without any has the built-in virtual one. */
import { serialPort } from '../../../hardware/port/serial-port.ts'
import { tcpPort } from '../../../hardware/port/tcp-port.ts'
import { createVirtualPrinter, type VirtualPrinterOptions } from '../../../hardware/sim/virtual-printer.ts'
import type { PrinterConfig } from '../config/site-schema.ts'
import type { DeskPrinter } from './print-desk.ts'
import { virtualControl } from './virtual-control.ts'

type VirtualConfig = Extract<PrinterConfig, { kind: 'virtual' }>

const printableDots = { 58: 384, 80: 576 } as const

const builtIn: VirtualConfig = {
  id: 'virtual',
  name: '虚拟打印机 Virtual printer',
  kind: 'virtual',
  width: 80,
}

function virtual({ id, name, width, place, drawsQr, kind: _, ...options }: VirtualConfig): DeskPrinter {
  const model: VirtualPrinterOptions = options
  const printer = createVirtualPrinter({ ...model, widthDots: printableDots[width], keep: 200 })
  const { font } = options
  return { id, name, width, place, font, drawsQr, open: printer.open, virtual: virtualControl(printer) }
}

function open(config: PrinterConfig): DeskPrinter {
  if (config.kind === 'virtual') return virtual(config)
  const { id, name, width, place, font, drawsQr } = config
  const way = config.kind === 'serial' ? serialPort(config) : tcpPort(config)
  return { id, name, width, place, font, drawsQr, open: way }
}

export const openPrinters = (configs: readonly PrinterConfig[]): DeskPrinter[] =>
  configs.length === 0 ? [virtual(builtIn)] : configs.map(open)
