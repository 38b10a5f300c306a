// Tickets that the hardware tests print.
import { encodeReceipt } from '../../../hardware/escpos/encode-receipt.ts'
import type { Receipt } from '../../../hardware/escpos/receipt.ts'

export const statusUrl = 'http://192.168.1.20:8080/status/0123456789ABCDEFGHJKMNPQRS'

/** Everything that a real ticket carries. */
export const fullTicket: Receipt = [
  { kind: 'text', text: '越秀区第三采样点', align: 'center', scale: { width: 1, height: 2 } },
  { kind: 'rule' },
  {
    kind: 'text',
    text: ' 绿色通道 ',
    align: 'center',
    bold: true,
    inverted: true,
    scale: { width: 2, height: 2 },
  },
  { kind: 'text', text: 'G012', align: 'center', bold: true, scale: { width: 8, height: 8 } },
  { kind: 'text', text: '2 人 · 前面还有 5 人', align: 'center' },
  { kind: 'text', text: '约等 10–14 分钟', align: 'center', bold: true },
  { kind: 'rule' },
  { kind: 'qr', text: statusUrl, module: 6, level: 'M' },
  { kind: 'feed', lines: 1 },
  { kind: 'text', text: '扫码看排队 · 没有手机也没关系', align: 'center' },
  { kind: 'text', text: '2022-09-18 14:05', align: 'right' },
  { kind: 'cut' },
]

export const ticketBytes = (number: string): Uint8Array =>
  encodeReceipt([
    { kind: 'text', text: number, align: 'center', scale: { width: 6, height: 6 } },
    { kind: 'cut' },
  ])
