// The promise of the spool under random faults: nothing is printed twice, and confirmed means printed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSpool } from '../../../hardware/printer/spool.ts'
import { receiptText } from '../../../hardware/sim/render-receipt.ts'
import { createVirtualPrinter, type PrinterKnobs } from '../../../hardware/sim/virtual-printer.ts'
import { createFakeTimers } from '../support/fake-timers.ts'
import { ticketBytes } from '../support/sample-ticket.ts'

const healthy: PrinterKnobs = {
  power: true,
  plugged: true,
  coverOpen: false,
  cutterStuck: false,
  paperMm: 80_000,
}

interface Fault {
  readonly change: Partial<PrinterKnobs>
  /** How long it lasts, and how long until the next one, in ms. */
  readonly lasts: number
  readonly pause: number
}

const anyFault: fc.Arbitrary<Fault> = fc.record({
  change: fc.constantFrom<Partial<PrinterKnobs>>(
    { power: false },
    { plugged: false },
    { coverOpen: true },
    { cutterStuck: true },
    { paperMm: 0 },
    { paperMm: 20 },
    { plugged: false, paperMm: 0 },
    { plugged: false, power: false },
  ),
  lasts: fc.integer({ min: 1, max: 8000 }),
  pause: fc.integer({ min: 1, max: 4000 }),
})

const run = async (model: 'epson' | 'clone', baudRate: number, faults: readonly Fault[]) => {
  const timers = createFakeTimers()
  const printer = createVirtualPrinter({ timers, model, baudRate })
  const { open } = printer
  const spool = createSpool({ printers: [{ id: 'p', name: 'P', open }], timers, random: () => 0 })
  await timers.advance(3000)
  const ids = Array.from({ length: 3 + 2 * faults.length }, (_, n) => `A${String(n).padStart(3, '0')}`)
  for (const [n, { change, lasts, pause }] of faults.entries()) {
    for (const id of ids.slice(2 * n, 2 * n + 2)) spool.submit({ id, bytes: ticketBytes(id) })
    await timers.advance(pause)
    printer.set(change)
    await timers.advance(lasts)
    printer.set(healthy)
  }
  for (const id of ids) spool.submit({ id, bytes: ticketBytes(id) })
  await timers.advance(60_000 + 15_000 * ids.length)
  spool.close()
  const paper = printer.receipts().map(receipt => receiptText(receipt.commands))
  return ids.map(id => ({
    state: spool.job(id)?.state,
    copies: paper.join('\n').split(id).length - 1,
  }))
}

test.each([
  ['epson', 115_200],
  ['epson', 9600],
  ['clone', 115_200],
  ['clone', 9600],
] as const)('%s at %i baud', async (model, baudRate) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFault, { minLength: 1, maxLength: 6 }), async faults => {
      for (const { state, copies } of await run(model, baudRate, faults)) {
        expect(copies).toBeLessThanOrEqual(1)
        expect(['confirmed', 'unknown']).toContain(state)
        if (state === 'confirmed') expect(copies).toBe(1)
      }
    }),
    { numRuns: 25, seed: 7 },
  )
})
