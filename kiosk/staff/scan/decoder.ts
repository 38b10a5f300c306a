/**
 * Reads codes from pictures: by the phone itself where its browser can (Chrome on Android), else by ZXing compiled to
 * WebAssembly. Loaded only when a camera is opened.
 */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

export type Decoder = (video: HTMLVideoElement) => Promise<string | null>

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const wanted = ['qr_code', 'code_128', 'code_39', 'ean_13', 'itf', 'data_matrix']

async function ownDecoder(): Promise<Decoder | null> {
  const own: DetectorClass | undefined = Reflect.get(window, 'BarcodeDetector')
  const known = (await own?.getSupportedFormats().catch(() => [])) ?? []
  const formats = wanted.filter(format => known.includes(format))
  if (!own || !formats.includes('qr_code') || !formats.includes('code_128')) return null
  const detector = new own({ formats })
  return async video => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
}

/** Pixels: wide enough for the bars of a tube, small enough for a cheap phone. */
const widest = 1280
const options: ReaderOptions = {
  formats: ['QRCode', 'Code128', 'Code39', 'EAN13', 'ITF', 'DataMatrix'],
  tryHarder: true,
  maxNumberOfSymbols: 1,
}

function zxing(): Decoder {
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  const canvas = document.createElement('canvas')
  return async video => {
    const scale = Math.min(1, widest / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return null
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const picture = context.getImageData(0, 0, canvas.width, canvas.height)
    const [found] = await readBarcodes(picture, options)
    return found?.text || null
  }
}

export const createDecoder = async (): Promise<Decoder> => (await ownDecoder()) ?? zxing()
