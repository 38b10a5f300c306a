/** Virtual printers as the printers of a test site. */
import type { VirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import type { DeskPrinter } from '../../server/site/printing/print-desk.ts'
import { virtualControl } from '../../server/site/printing/virtual-control.ts'

/** Takes no time at all. */
export const instant = { baudRate: Number.POSITIVE_INFINITY, mmPerSecond: Number.POSITIVE_INFINITY, cutMs: 0 }

export const deskPrinter = (id: string, printer: VirtualPrinter): DeskPrinter => ({
  id,
  name: id,
  width: 80,
  open: printer.open,
  virtual: virtualControl(printer),
})
