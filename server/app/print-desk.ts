/** What the use cases need of printers: to hand over tickets, and to know what became of them. */
import type { Ticket } from '../domain/ticket/ticket.ts'

export type PrintState = 'queued' | 'sent' | 'confirmed' | 'unconfirmed' | 'held' | 'unknown' | 'none'
/** `elsewhere`: the name of the printer, where it comes out of another one than it was meant for. */
export type Print = { state: PrintState; reason?: string; elsewhere?: string }

/** A job that is not printed yet, or of which nobody knows. */
export type OpenJob = {
  id: string
  /** Both null for a test print. */
  ticket: string | null
  number: string | null
  reprint: boolean
  state: 'queued' | 'sent' | 'held' | 'unknown'
  reason?: string
  /** Wall clock, ms since 1970 UTC, at which it came into this state. */
  since: number
}

export type PrinterState = {
  id: string
  name: string
  /** Built in, for places without a printer; its receipts can be looked at. */
  virtual: boolean
  /** How a virtual one stands; null for one that can be touched. */
  knobs: VirtualKnobs | null
  state: 'connecting' | 'ready' | 'printing' | 'held' | 'offline'
  reasons: readonly string[]
  confirmation: 'gs-h' | 'gs-r' | 'dle-eot' | 'none' | 'unprobed'
  paperLow: boolean
  /** Jobs not printed yet. */
  waiting: number
  /** Those, and the ones that staff must look for; what asks for somebody first, then the oldest. */
  jobs: readonly OpenJob[]
}

export type VirtualKnobs = {
  power: boolean
  plugged: boolean
  coverOpen: boolean
  cutterStuck: boolean
  paper: 'full' | 'low' | 'out'
}

export type VirtualReceipt = { index: number; printedAt: number; svg: string }

/** What an event asks to be printed. */
export type PrintJob = {
  /** The same for the same event, whenever it is read. */
  id: string
  /** `seq` of the event. */
  seq: number
  ticket: string
  printer: string
  /** Marked as such on paper, so that two tickets of one number are told apart. */
  reprint: boolean
}

/** What is stuck on a tube, for those whose own code is lost or cannot be read. */
export type TubeLabel = { barcode: string; lane: string; people: number }

/** What is said of a day on paper; people, minutes (null: nobody waited), and hex. */
export type DaySlip = {
  openedAt: number
  until: number
  arrived: number
  sampled: number
  missed: number
  waits: { general: number | null; green: number | null }
  kept: number
  broken: number
  tubes: number
  differences: number | null
  head: string
}

/** Never throws and never waits because of a printer: a printer fault does not fail a check-in. */
export interface PrintDesk {
  /** The printer of those who name none, or null: the one set for their device, else the first. */
  defaultPrinter(device: string | null): string | null
  print(job: PrintJob): void
  /** The last event whose printing an earlier process has written down. */
  writtenUpTo(): number
  /** At the start: takes up what an earlier process left, `later` being asked for by events after `writtenUpTo()`. */
  resume(later: readonly PrintJob[]): void
  /** A ticket that is done with needs no paper any more. */
  release(ticket: Ticket['id']): void
  printers(): readonly PrinterState[]
  /** What the newest job of a ticket has come to; null if it was never to be printed. */
  printOf(ticket: string): Print | null
  /** Sends a test receipt; false when there is no such printer. */
  test(printer: string): boolean
  /** Prints a label for a tube; false when there is no such printer. */
  label(printer: string, label: TubeLabel): boolean
  /** Prints the day in a few lines; false when there is no such printer. */
  slip(printer: string, slip: DaySlip): boolean
  /** Staff say whether an unknown job was printed; false when there is no such job waiting for an answer. */
  resolve(job: string, printed: boolean): Promise<boolean>
  /** The newest receipts of a virtual printer after `after`, oldest first; null for a real one. */
  receipts(printer: string, after: number): readonly VirtualReceipt[] | null
  /** Breaks or mends a virtual printer; null for a real one. */
  turn(printer: string, knobs: Partial<VirtualKnobs>): VirtualKnobs | null
  onPrint(listener: (ticket: string, device: string | null, print: Print) => void): () => void
}
