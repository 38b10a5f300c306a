// A receipt printer that exists only in this process: speaks ESC/POS like a real one, at the speed of a real one, keeps
// what it printed as pictures, and can be broken in every way that real ones break. Used without a configured printer,
// in tests and in the drill.
import type { Command } from '../escpos/commands.ts'
import { writeConfirmation } from '../escpos/parse-replies.ts'
import { type PrinterFont, usualFont } from '../escpos/printer-font.ts'
import {
  type Fault,
  type PrinterStatus,
  type StatusRequest,
  writeAutomaticStatus,
  writePaperStatus,
  writeStatusReply,
} from '../escpos/printer-status.ts'
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { systemTimers, type Timers } from '../port/timers.ts'
import { createCable } from './cable.ts'
import { createPrintEngine } from './print-engine.ts'
import { createRealTimeFilter } from './real-time-filter.ts'
import { renderReceipt } from './render-receipt.ts'
import { createSimulatedLine } from './simulated-line.ts'

/** What can be changed while the printer runs. */
export interface PrinterKnobs {
  readonly power: boolean
  /** False: unplugged, an open connection breaks and none can be made. */
  readonly plugged: boolean
  readonly coverOpen: boolean
  /** The blade sticks at the next cut and stays stuck until this is false again. */
  readonly cutterStuck: boolean
  /** Paper left on the roll. */
  readonly paperMm: number
}

export interface VirtualPrinterOptions {
  /** 576 (80 mm paper) or 384 (58 mm). */
  readonly widthDots?: number
  /** Bits per second; Infinity and an infinite `mmPerSecond` make an instant printer. */
  readonly baudRate?: number
  readonly mmPerSecond?: number
  readonly cutMs?: number
  readonly bufferBytes?: number
  /** What it answers. A clone has no GS ( H and no sensor for paper running low. */
  readonly model?: 'epson' | 'clone'
  readonly gsH?: boolean
  readonly gsR?: boolean
  readonly dleEot?: boolean
  /** What it lacks is printed as a box. */
  readonly font?: PrinterFont
  /** Sends XOFF and XON; otherwise a full buffer loses bytes. */
  readonly xonXoff?: boolean
  readonly knobs?: Partial<PrinterKnobs>
  /** Receipts kept, the newest. */
  readonly keep?: number
  readonly timers?: Timers
  /** Wall time in ms, for `printedAt`. */
  readonly now?: () => number
}

export interface PrintedReceipt {
  /** Counts from 1 since the printer was made. */
  readonly index: number
  /** Wall time, ms since 1970. */
  readonly printedAt: number
  readonly commands: readonly Command[]
  /** Drawn when asked for. */
  readonly svg: string
}

export interface VirtualPrinter {
  /** One connection at a time, as over a cable. A printer that is switched off can be opened and stays silent. */
  readonly open: ByteStreamFactory
  /** Newest last. */
  receipts(): readonly PrintedReceipt[]
  /** Called for each receipt when it is cut off; the result ends it. */
  onReceipt(listener: (receipt: PrintedReceipt) => void): () => void
  knobs(): PrinterKnobs
  set(change: Partial<PrinterKnobs>): void
  /** Bytes that were lost because the host ignored XOFF. */
  lostBytes(): number
}

const lowPaperMm = 3000
const dotsPerMm = 8

const xon = Uint8Array.of(0x11)
const xoff = Uint8Array.of(0x13)

export const createVirtualPrinter = ({
  widthDots = 576,
  baudRate = 115_200,
  mmPerSecond = 150,
  cutMs = 250,
  bufferBytes = 4096,
  model = 'epson',
  gsH = model === 'epson',
  gsR = true,
  dleEot = true,
  font = usualFont,
  xonXoff = true,
  knobs: initialKnobs = {},
  keep = 500,
  timers = systemTimers,
  now = Date.now,
}: VirtualPrinterOptions = {}): VirtualPrinter => {
  let knobs: PrinterKnobs = {
    power: true,
    plugged: true,
    coverOpen: false,
    cutterStuck: false,
    paperMm: 80_000,
    ...initialKnobs,
  }
  let isJammed = false
  let reportsChanges = false
  let printed = 0
  let receipts: PrintedReceipt[] = []
  const listeners = new Set<(receipt: PrintedReceipt) => void>()

  const status = (): PrinterStatus => {
    const found: Fault[] = []
    if (knobs.coverOpen) found.push('cover-open')
    if (knobs.paperMm * dotsPerMm < 1) found.push('paper-end')
    if (isJammed) found.push('cutter')
    if (found.length > 0) found.push('offline')
    return { faults: new Set(found), paperLow: model === 'epson' && knobs.paperMm < lowPaperMm }
  }

  const toHost = createSimulatedLine(baudRate, timers, bytes => cable.send(bytes))
  const send = (bytes: readonly number[] | Uint8Array) => {
    if (knobs.power) toHost.send(Uint8Array.from(bytes))
  }

  const tellChanges = (change: () => void) => {
    const before = String(writeAutomaticStatus(status()))
    change()
    const after = writeAutomaticStatus(status())
    if (reportsChanges && String(after) !== before) send(after)
  }

  const onCommand = (command: Command) => {
    if (command.kind === 'confirm' && gsH) send(writeConfirmation(command.id))
    if (command.kind === 'send-status' && gsR && command.which === 1) send([writePaperStatus(status())])
    if (command.kind !== 'automatic-status') return
    reportsChanges = command.mask !== 0
    if (reportsChanges) send(writeAutomaticStatus(status()))
  }

  const onReceipt = (commands: Command[]) => {
    printed += 1
    const receipt: PrintedReceipt = {
      index: printed,
      printedAt: now(),
      commands,
      get svg() {
        return renderReceipt(commands, widthDots, font)
      },
    }
    receipts = [...receipts, receipt].slice(-keep)
    for (const listener of listeners) listener(receipt)
  }

  const engine = createPrintEngine({
    widthDots,
    bufferBytes,
    dotsPerMs: (mmPerSecond * dotsPerMm) / 1000,
    cutMs,
    timers,
    mechanism: {
      isReady: () => knobs.power && status().faults.size === 0,
      feed(dots) {
        const moved = Math.min(dots, Math.floor(knobs.paperMm * dotsPerMm))
        tellChanges(() => {
          knobs = { ...knobs, paperMm: knobs.paperMm - moved / dotsPerMm }
        })
        return moved
      },
      cut() {
        tellChanges(() => {
          isJammed = knobs.cutterStuck
        })
        return !isJammed
      },
    },
    onReceipt,
    onCommand,
    onFlow: stop => {
      if (xonXoff) send(stop ? xoff : xon)
    },
  })

  const filter = createRealTimeFilter((which: StatusRequest) => {
    if (dleEot) send([writeStatusReply(which, status())])
  })
  const fromHost = createSimulatedLine(baudRate, timers, bytes => {
    if (knobs.power) engine.receive(filter.push(bytes))
  })
  const cable = createCable(bytes => fromHost.send(bytes))

  const powerOff = () => {
    toHost.cut()
    fromHost.cut()
    engine.powerOff()
    isJammed = false
    reportsChanges = false
  }

  cable.plug(knobs.plugged)
  return {
    open: () => cable.open(),
    receipts: () => receipts,
    onReceipt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    knobs: () => knobs,
    set(change) {
      tellChanges(() => {
        knobs = { ...knobs, ...change }
        if (!knobs.cutterStuck) isJammed = false
      })
      if (!knobs.power) powerOff()
      cable.plug(knobs.plugged)
      engine.resume()
    },
    lostBytes: () => engine.lostBytes,
  }
}
