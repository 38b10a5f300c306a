/** A barcode or QR code as the film that Chromium's pretended camera shows: one grey picture in YUV4MPEG2. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

const width = 640
const height = 480
const paper = 230
const ink = 25

/** Written by the encoder of another program (zxing-cpp's), not by what reads it. */
export async function cameraPicture(file: string, text: string, format: 'QRCode' | 'Code128'): Promise<void> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } })
  const { symbol } = await writeBarcode(text, { format })
  const scale = Math.floor((0.8 * width) / Math.max(symbol.width, symbol.height * (width / height)))
  // One row of bars is as tall as a label.
  const tall = format === 'Code128' ? 160 / symbol.height : scale
  const [left, top] = [(width - symbol.width * scale) >> 1, (height - symbol.height * tall) >> 1]
  const grey = new Uint8Array(width * height).fill(paper)
  for (let y = 0; y < symbol.height * tall; y += 1)
    for (let x = 0; x < symbol.width * scale; x += 1) {
      const at = Math.floor(y / tall) * symbol.width + Math.floor(x / scale)
      if ((symbol.data[at] ?? 255) < 128) grey[(top + y) * width + left + x] = ink
    }
  const noColour = new Uint8Array((width * height) / 2).fill(128)
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\nFRAME\n`),
      grey,
      noColour,
    ]),
  )
}
