/** Virtual printers as the printers of a test site. */
import type { VirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import type { DeskPrinter } from '../../server/site/printing/print-desk.ts'
import { virtualRoll } from '../../server/site/printing/virtual-roll.ts'

/** Takes no time at all. */
export const instant = { baudRate: Number.POSITIVE_INFINITY, mmPerSecond: Number.POSITIVE_INFINITY, cutMs: 0 }

export const deskPrinter = (id: string, printer: VirtualPrinter): DeskPrinter => ({
  id,
  name: id,
  columns: 48,
  open: printer.open,
  roll: virtualRoll(printer),
})
