/** The day in a few lines on ticket paper, with the head of the audit trail for whoever keeps it. Called by the printing desk. */
import type { Receipt } from '../../../hardware/escpos/receipt.ts'
import { speaker } from '../../../kiosk/speech/catalogue/catalogue.ts'
import { receipt } from '../../../kiosk/speech/catalogue/receipt.ts'
import type { DaySlip } from '../../app/print-desk.ts'

const say = speaker(receipt)

/** Characters of the head on one line, which fits paper of 58 mm. */
const headLine = 32

/** `times` are those of the site: from, to. */
export function daySlip(slip: DaySlip, siteName: string, times: { from: string; to: string }): Receipt {
  const { arrived, sampled, missed, waits, kept, broken, tubes, differences, head } = slip
  const text = (line: string) => ({ kind: 'text', text: line }) as const
  const wait = (of: 'general' | 'green') =>
    waits[of] === null ? [] : [text(say('zh-CN', `receipt.day.wait.${of}`, { minutes: waits[of] }))]
  const counted =
    differences === null
      ? say('zh-CN', 'receipt.day.tubes', { tubes })
      : say('zh-CN', 'receipt.day.tubes.counted', { tubes, differences })
  return [
    { kind: 'text', text: siteName, align: 'center' },
    {
      kind: 'text',
      text: say('zh-CN', 'receipt.day'),
      align: 'center',
      bold: true,
      scale: { width: 2, height: 2 },
    },
    { kind: 'text', text: `${times.from} - ${times.to}`, align: 'center' },
    { kind: 'rule' },
    text(say('zh-CN', 'receipt.day.people', { arrived, sampled })),
    text(say('zh-CN', 'receipt.day.missed', { missed })),
    ...wait('general'),
    ...wait('green'),
    text(say('zh-CN', 'receipt.day.promises', { kept, broken })),
    text(counted),
    { kind: 'rule' },
    ...[0, 1].map(half => text(head.slice(half * headLine, (half + 1) * headLine))),
    { kind: 'cut' },
  ]
}
