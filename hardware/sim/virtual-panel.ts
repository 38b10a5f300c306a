// Three kinds of LED panel as they are sold: the four-byte kind, a Modbus RTU one, and one of dots that shows any text.
// They take only frames that are meant for them and whole, and keep what they show when the line goes quiet.
import { joinBytes } from '../escpos/join-bytes.ts'
import type { ByteStreamFactory } from '../port/byte-stream.ts'
import { createCable } from './cable.ts'

export interface VirtualPanel<T = number> {
  readonly open: ByteStreamFactory
  /** What stands on it, or null before the first. */
  shown(): T | null
  /** Frames that were taken. */
  frames(): number
  /** Forgets what it showed, as when its power is cut. */
  restart(): void
  plug(plugged: boolean): void
}

interface Taken<T> {
  readonly value: T
  readonly length: number
}

/** `shortest`: bytes of its shortest frame. `read` says null for what is none of its frames. */
const panel = <T>(
  shortest: number,
  read: (bytes: Uint8Array) => Taken<T> | null,
  answers: boolean,
): VirtualPanel<T> => {
  let waiting = new Uint8Array()
  let shown: T | null = null
  let frames = 0
  const cable = createCable(bytes => {
    waiting = joinBytes(waiting, bytes)
    while (waiting.length >= shortest) {
      const taken = read(waiting)
      const frame = waiting.slice(0, taken?.length ?? 1)
      waiting = waiting.slice(frame.length)
      if (!taken) continue
      shown = taken.value
      frames += 1
      if (answers) queueMicrotask(() => cable.send(frame))
    }
  })
  return {
    open: cable.open,
    shown: () => shown,
    frames: () => frames,
    restart() {
      shown = null
      waiting = new Uint8Array()
    },
    plug: cable.plug,
  }
}

/** `ID hi lo sum8`. */
export const createSumPanel = (id: number): VirtualPanel =>
  panel(
    4,
    ([address = 0, high = 0, low = 0, sum = 0]) =>
      address === id && ((address + high + low) & 0xff) === sum
        ? { value: high * 256 + low, length: 4 }
        : null,
    false,
  )

const crcOf = (bytes: Uint8Array): number =>
  bytes.reduce((crc, byte) => {
    let rest = crc ^ byte
    for (let bit = 0; bit < 8; bit++) rest = rest % 2 === 1 ? Math.floor(rest / 2) ^ 0xa001 : rest / 2
    return rest
  }, 0xffff)

/** Function 06 on one register; echoes what it took, as Modbus asks. */
export const createModbusPanel = (id: number, register: number): VirtualPanel =>
  panel(
    8,
    frame => {
      const [
        address,
        command,
        registerHigh = 0,
        registerLow = 0,
        high = 0,
        low = 0,
        crcLow = 0,
        crcHigh = 0,
      ] = frame
      const isMine = address === id && command === 6 && registerHigh * 256 + registerLow === register
      const isWhole = crcOf(frame.subarray(0, 6)) === crcHigh * 256 + crcLow
      return isMine && isWhole ? { value: high * 256 + low, length: 8 } : null
    },
    true,
  )

const sumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)

/** `AA ID size` and so many bytes of GB18030, then the sum of them all. */
export const createTextPanel = (id: number): VirtualPanel<string> =>
  panel(
    4,
    bytes => {
      const [head, address, size = 0] = bytes
      const end = 3 + size
      if (head !== 0xaa || address !== id || sumOf(bytes.subarray(0, end)) !== bytes[end]) return null
      return { value: new TextDecoder('gb18030').decode(bytes.subarray(3, end)), length: end + 1 }
    },
    false,
  )
