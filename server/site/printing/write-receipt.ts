/** A receipt in the site's script: everything of the catalogue is rewritten, the site's own name stays as it was given. */
import type { Receipt } from '../../../hardware/escpos/receipt.ts'

export const writeReceipt = (
  receipt: Receipt,
  siteName: string,
  rewrite: (text: string) => string,
): Receipt =>
  receipt.map(line =>
    line.kind === 'text' && line.text !== siteName ? { ...line, text: rewrite(line.text) } : line,
  )
