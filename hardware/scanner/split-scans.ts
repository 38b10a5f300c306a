// Cuts what a serial scanner sends into scans: each ends in CR, LF, Tab, ETX or NUL, or in a silence. Called by the driver.

/** Null: something was read that no code can be, too long or in no known encoding. */
export type SplitScan = string | null

export interface ScanSplitter {
  push(bytes: Uint8Array): SplitScan[]
  /** What stands there after a silence is a scan of a scanner that sends no terminator. */
  flush(): SplitScan[]
  isMidScan(): boolean
}

/** Bytes; a code of 512 Chinese characters is shorter. */
const longest = 2048
const terminators: readonly number[] = [0x00, 0x03, 0x09, 0x0a, 0x0d]
const stx = 0x02

/** Scanners send UTF-8, or the bytes of a Chinese host. Null: neither. */
export const decodeScan = (bytes: Uint8Array): string | null => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}

export const createScanSplitter = (): ScanSplitter => {
  const buffer = new Uint8Array(longest)
  let length = 0
  let isTooLong = false

  const end = (): SplitScan[] => {
    const text = isTooLong ? null : decodeScan(buffer.subarray(0, length))
    buffer.fill(0, 0, length)
    length = 0
    isTooLong = false
    if (text === null) return [null]
    return text.trim() === '' ? [] : [text.trim()]
  }

  const add = (byte: number): SplitScan[] => {
    if (terminators.includes(byte)) return end()
    if (byte === stx) return []
    if (length === longest) isTooLong = true
    else buffer[length++] = byte
    return []
  }

  return {
    push: bytes => [...bytes].flatMap(add),
    flush: end,
    isMidScan: () => length > 0,
  }
}
