/** The label of a tube: its code to be scanned again, and in words what it is. Called by the printing desk. */
import type { Receipt } from '../../../hardware/escpos/receipt.ts'
import { speaker } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { receipt } from '../../../kiosk/speech/catalogue/receipt.ts'
import type { TubeLabel } from '../../app/print-desk.ts'

const say = speaker(receipt)

/** `localTime` is the site's. */
export function tubeLabel(
  { barcode, lane, people }: TubeLabel,
  siteName: string,
  localTime: string,
): Receipt {
  const words = say('zh-CN', 'receipt.tube', { lane, people })
  return [
    { kind: 'text', text: siteName, align: 'center' },
    { kind: 'qr', text: barcode, module: 6, level: 'M' },
    { kind: 'text', text: barcode, align: 'center', bold: true, scale: { width: 2, height: 2 } },
    { kind: 'text', text: words, align: 'center' },
    { kind: 'text', text: localTime, align: 'center' },
    { kind: 'cut' },
  ]
}
