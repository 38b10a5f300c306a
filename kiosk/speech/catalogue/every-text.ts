/** Every Chinese text of the catalogue as it is kept: what a site that writes traditional characters converts. */
import { board } from './board.ts'
import type { Entry } from './catalogue.ts'
import { checkin } from './checkin.ts'
import { checkinMore } from './checkin-more.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { lead } from './lead.ts'
import { leadClose } from './lead-close.ts'
import { leadNotices } from './lead-notices.ts'
import { leadPrinters } from './lead-printers.ts'
import { leadReport } from './lead-report.ts'
import { leadSetup } from './lead-setup.ts'
import { notice } from './notice.ts'
import { pairing } from './pairing.ts'
import { panel } from './panel.ts'
import { problem } from './problem.ts'
import { receipt } from './receipt.ts'
import { staff } from './staff.ts'
import { staffCare } from './staff-care.ts'
import { status } from './status.ts'
import { ticket } from './ticket.ts'
import { trust } from './trust.ts'
import { voice } from './voice.ts'
import { wall } from './wall.ts'

const areas: readonly Readonly<Record<string, Entry>>[] = [
  ...[board, checkin, checkinMore, common, home, lead, notice, pairing, panel, problem],
  ...[receipt, staff, staffCare, status, ticket, trust, voice, wall],
  ...[leadClose, leadNotices, leadPrinters, leadReport, leadSetup],
]

export const everyText = (): string[] => [
  ...new Set(areas.flatMap(area => Object.values(area).map(entry => entry.zh))),
]
