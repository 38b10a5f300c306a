// A picture in dots, and the command that prints it: for characters that a printer lacks, and codes that it cannot draw.
// Filled by the line and code painters, sent by the encoder.

export interface Bitmap {
  /** Dots; the rows are filled up to whole bytes. */
  readonly width: number
  readonly height: number
  /** Row after row, the leftmost dot in the highest bit; a set bit is black. */
  readonly bytes: Uint8Array
}

export const bytesPerRow = ({ width }: Pick<Bitmap, 'width'>): number => Math.ceil(width / 8)

export const blankBitmap = (width: number, height: number): Bitmap => ({
  width,
  height,
  bytes: new Uint8Array(bytesPerRow({ width }) * height),
})

export const isBlack = (bitmap: Bitmap, x: number, y: number): boolean =>
  ((bitmap.bytes[y * bytesPerRow(bitmap) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0

/** What lies outside is left out. */
export const blacken = (bitmap: Bitmap, x: number, y: number, width: number, height: number): void => {
  const { bytes } = bitmap
  const stride = bytesPerRow(bitmap)
  const [right, bottom] = [Math.min(x + width, bitmap.width), Math.min(y + height, bitmap.height)]
  for (let row = y; row < bottom; row += 1)
    for (let dot = x; dot < right; dot += 1) {
      const at = row * stride + (dot >> 3)
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (dot & 7))
    }
}

/** Second bytes of the real-time commands DLE EOT, DLE ENQ and DLE DC4. */
const realTime: readonly number[] = [0x04, 0x05, 0x14]

/** A printer obeys a real-time command wherever it stands, in a picture too: one dot more makes it none. */
const harmless = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte, at) => (bytes[at - 1] === 0x10 && realTime.includes(byte) ? byte | 0x08 : byte))

/**
 * GS v 0 m xL xH yL yH d…: a raster picture at the left edge, one dot of it a dot on paper (Epson ESC/POS reference,
 * GS v 0). Chosen over GS ( L because cheap printers know it too.
 */
export const bitmapCommand = (bitmap: Bitmap): number[] => {
  const { height, bytes } = bitmap
  const stride = bytesPerRow(bitmap)
  return [0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, height & 0xff, height >> 8, ...harmless(bytes)]
}
