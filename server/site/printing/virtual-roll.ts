/** The printed receipts of the built-in printer, as the screens look at them. */
import type { VirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import type { VirtualReceipt } from '../../app/print-desk.ts'

export type VirtualRoll = { after(index: number): VirtualReceipt[] }

/** At most this many at once: the newest. */
const most = 50

export const virtualRoll = (printer: VirtualPrinter): VirtualRoll => ({
  after: index =>
    printer
      .receipts()
      .filter(receipt => receipt.index > index)
      .slice(-most)
      .map(({ index, printedAt, svg }) => ({ index, printedAt, svg })),
})
