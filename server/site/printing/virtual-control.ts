/** A virtual printer as the screens look at it and play with it: its receipts, and everything that breaks on real ones. */
import type { VirtualPrinter } from '../../../hardware/sim/virtual-printer.ts'
import type { VirtualKnobs, VirtualReceipt } from '../../app/print-desk.ts'

export type VirtualControl = {
  /** The newest after `index`. */
  receipts(index: number): VirtualReceipt[]
  knobs(): VirtualKnobs
  turn(change: Partial<VirtualKnobs>): VirtualKnobs
}

/** At most this many at once: the newest. */
const most = 50
/** A new roll, one whose end the sensor sees, and one that ends within the next ticket. */
const paperMm = { full: 80_000, low: 2500, out: 0 } as const
const lowMm = 3000
const printableMm = 1

function knobsOf({ paperMm, ...knobs }: ReturnType<VirtualPrinter['knobs']>): VirtualKnobs {
  const paper = paperMm < printableMm ? 'out' : paperMm < lowMm ? 'low' : 'full'
  return { ...knobs, paper }
}

export const virtualControl = (printer: VirtualPrinter): VirtualControl => ({
  receipts: after =>
    printer
      .receipts()
      .filter(({ index }) => index > after)
      .slice(-most)
      .map(({ index, printedAt, svg }) => ({ index, printedAt, svg })),
  knobs: () => knobsOf(printer.knobs()),
  turn({ paper, ...change }) {
    printer.set({ ...change, ...(paper && { paperMm: paperMm[paper] }) })
    return knobsOf(printer.knobs())
  },
})
