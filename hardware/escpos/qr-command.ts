// A QR code that the printer draws itself. The `qrcode()` of `escpos` sends ESC Z, which most printers do not know,
// and counts characters instead of bytes.
import type { QrLine } from './receipt.ts'

const levels = { L: 48, M: 49, Q: 50, H: 51 } as const

/** GS ( k pL pH cn fn …: the length counts what follows it, cn = 49 is QR (Epson ESC/POS reference, GS ( k). */
const gsK = (fn: number, ...rest: number[]): number[] => {
  const length = rest.length + 2
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 49, fn, ...rest]
}

/**
 * ```
 * fn 65 model 2 · fn 67 module size · fn 69 level · fn 80 store the data (UTF-8) · fn 81 print
 * ```
 * Throws a RangeError for a module size outside 1–16 or data that no QR code holds (over 2953 bytes).
 */
export const qrCommand = ({ text, module, level }: Omit<QrLine, 'kind'>): number[] => {
  const data = new TextEncoder().encode(text)
  if (!Number.isInteger(module) || module < 1 || module > 16)
    throw new RangeError(`QR module of ${module} dots`)
  if (data.length === 0 || data.length > 2953) throw new RangeError(`QR data of ${data.length} bytes`)
  return [
    ...gsK(65, 50, 0),
    ...gsK(67, module),
    ...gsK(69, levels[level]),
    ...gsK(80, 48, ...data),
    ...gsK(81, 48),
  ]
}
