// A device on a serial line, a USB converter or a pseudo-terminal. The only file that knows the `serialport` package.
import type { ByteStreamFactory } from './byte-stream.ts'
import { duplexStream } from './duplex-stream.ts'

export interface SerialSettings {
  /** Prefer `/dev/serial/by-id/…`: it names the device and not the order of plugging in. */
  readonly path: string
  /** Bits per second. */
  readonly baudRate?: number
  /** Hardware flow control, where the cable has the wires. XON/XOFF is handled by the printer itself. */
  readonly rtscts?: boolean
}

/** Rejects when the device is missing, busy or not permitted. */
export const serialPort =
  ({ path, baudRate = 115_200, rtscts = false }: SerialSettings): ByteStreamFactory =>
  async () => {
    // Loaded by those who have a serial device; most sites print over the network, or on the built-in printer.
    const { SerialPort } = await import('serialport')
    return new Promise((resolve, reject) => {
      // hupcl would drop DTR on closing, which resets some printers in the middle of a ticket.
      const port = new SerialPort({ path, baudRate, rtscts, hupcl: false }, error => {
        if (error) reject(error)
        else resolve(stream)
      })
      const stream = duplexStream(port, () => {
        if (port.isOpen) port.close(() => {})
      })
    })
  }
