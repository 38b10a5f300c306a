// What the host asks a printer, as bytes. Sent by the printer machine.
import type { StatusRequest } from './printer-status.ts'

/** DLE EOT n: answered at once, even while the printer is offline or its buffer is full. */
export const statusRequest = (which: StatusRequest): Uint8Array => Uint8Array.of(0x10, 0x04, which)

/** GS r 1: answered in its turn, so an answer means that everything sent before it has been processed. */
export const paperStatusRequest = (): Uint8Array => Uint8Array.of(0x1d, 0x72, 0x01)

/**
 * GS ( H, function 48: the id comes back once everything before it has been printed (Epson ESC/POS reference).
 * `id` is four characters of printable ASCII.
 */
export const confirmRequest = (id: string): Uint8Array => {
  if (!/^[\x20-\x7e]{4}$/.test(id))
    throw new RangeError(`process id "${id}" is not four printable characters`)
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 48, 48, ...new TextEncoder().encode(id))
}
