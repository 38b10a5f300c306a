// A QR code as a picture, for printers that draw none themselves. Called by the encoder.
import { encode } from 'uqr'
import { type Bitmap, blacken, blankBitmap } from './bitmap.ts'
import type { QrLine } from './receipt.ts'

/** In the middle of a line of `dots`. */
export const paintQr = ({ text, module, level }: QrLine, dots: number): Bitmap => {
  const { data, size } = encode(text, { ecc: level, border: 0, boostEcc: false })
  const left = Math.max(0, Math.floor((dots - size * module) / 2))
  const picture = blankBitmap(left + size * module, size * module)
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark) blacken(picture, left + x * module, y * module, module, module)
  return picture
}
