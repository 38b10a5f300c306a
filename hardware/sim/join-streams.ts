// Connects two byte streams back to back: a simulated device behind a socket or a pseudo-terminal.
import type { ByteStream } from '../port/byte-stream.ts'

/** What arrives at one end leaves at the other; when one ends, so does the other. */
export const joinStreams = (a: ByteStream, b: ByteStream): void => {
  const pass = (from: ByteStream, to: ByteStream) => {
    from.onData(bytes => void to.write(bytes).catch(() => {}))
    from.onClose(() => to.close())
  }
  pass(a, b)
  pass(b, a)
}
