/** A ticket that nobody has, with everything on it that one of its kind can have: for previews of a layout. */
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import type { Admission } from '../../contract/ticket.ts'
import type { PreviewTicket } from '../../contract/ticket-layout.ts'
import type { PrintedTicket } from './ticket-receipt.ts'

const numbers = { general: 'A128', green: 'G032', batch: 'B047' } as const
const quarter = 15 * 60_000

export function sampleTicket(
  asked: PreviewTicket,
  notices: readonly string[],
  statusUrl: string | null,
  wall: number,
  clock: (moment: string) => string,
): PrintedTicket {
  const { language = 'zh-CN', class: of = 'general', reprint = false, outside = false } = asked
  const at = (later: number) => new Date(Math.ceil((wall + later) / quarter) * quarter).toISOString()
  const later: Admission = { state: 'outside', from: at(quarter), to: at(2 * quarter) }
  const admission: Admission = outside ? later : { state: 'in' }
  return {
    number: numbers[of],
    class: of,
    party: 2,
    language,
    ahead: 23,
    estimate: { from: 10, to: 14 },
    where: whereTo(language, { class: of, needs: [], admission }, clock),
    batch: of === 'batch' ? (language === 'en' ? 'Lingnan Electronics' : '岭南电子厂') : null,
    notices,
    statusUrl,
    reprint,
  }
}
