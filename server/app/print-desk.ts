/** What the use cases need of printers: to hand over tickets, and to know what became of them. */
import type { Ticket } from '../domain/ticket/ticket.ts'

export type PrintState = 'queued' | 'sent' | 'confirmed' | 'unconfirmed' | 'held' | 'unknown' | 'none'
export type Print = { state: PrintState; reason?: string }

export type PrinterState = {
  id: string
  name: string
  /** Built in, for places without a printer; its receipts can be looked at. */
  virtual: boolean
  state: 'connecting' | 'ready' | 'printing' | 'held' | 'offline'
  reasons: readonly string[]
  confirmation: 'gs-h' | 'gs-r' | 'dle-eot' | 'none' | 'unprobed'
  paperLow: boolean
  /** Jobs not printed yet. */
  waiting: number
}

export type VirtualReceipt = { index: number; printedAt: number; svg: string }

export type PrintJob = {
  ticket: Ticket
  printer: string
  /** Marked as such on paper, so that two tickets of one number are told apart. */
  reprint: boolean
  ahead: number | null
  estimate: { from: number; to: number } | null
  /** RFC 3339 times, when to be back. */
  admission: { state: 'in' | 'outside'; from?: string; to?: string }
}

/** What is stuck on a tube, for those whose own code is lost or cannot be read. */
export type TubeLabel = { barcode: string; lane: string; people: number }

/** Never throws and never waits because of a printer: a printer fault does not fail a check-in. */
export interface PrintDesk {
  /** The printer of those who name none, or null. */
  defaultPrinter(): string | null
  print(job: PrintJob): void
  printers(): readonly PrinterState[]
  /** What the newest job of a ticket has come to. */
  printOf(ticket: string): Print
  /** Sends a test receipt; false when there is no such printer. */
  test(printer: string): boolean
  /** Prints a label for a tube; false when there is no such printer. */
  label(printer: string, label: TubeLabel): boolean
  /** Staff say whether an unknown job was printed; false when there is no such job waiting for an answer. */
  resolve(job: string, printed: boolean): boolean
  /** The newest receipts of a virtual printer after `after`, oldest first; null for a real one. */
  receipts(printer: string, after: number): readonly VirtualReceipt[] | null
  onPrint(listener: (ticket: string, device: string | null, print: Print) => void): () => void
}
