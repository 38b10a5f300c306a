import { expect, test } from 'vitest'
import { board } from '../../kiosk/speech/catalogue/board.ts'
import { catalogue, speaker } from '../../kiosk/speech/catalogue/catalogue.ts'
import { checkin } from '../../kiosk/speech/catalogue/checkin.ts'
import { checkinMore } from '../../kiosk/speech/catalogue/checkin-more.ts'
import { common } from '../../kiosk/speech/catalogue/common.ts'
import { everyText } from '../../kiosk/speech/catalogue/every-text.ts'
import { home } from '../../kiosk/speech/catalogue/home.ts'
import { lead } from '../../kiosk/speech/catalogue/lead.ts'
import { leadClose } from '../../kiosk/speech/catalogue/lead-close.ts'
import { leadNotices } from '../../kiosk/speech/catalogue/lead-notices.ts'
import { leadPrinters } from '../../kiosk/speech/catalogue/lead-printers.ts'
import { leadReport } from '../../kiosk/speech/catalogue/lead-report.ts'
import { leadSetup } from '../../kiosk/speech/catalogue/lead-setup.ts'
import { notice } from '../../kiosk/speech/catalogue/notice.ts'
import { pairing } from '../../kiosk/speech/catalogue/pairing.ts'
import { panel } from '../../kiosk/speech/catalogue/panel.ts'
import { problem } from '../../kiosk/speech/catalogue/problem.ts'
import { receipt } from '../../kiosk/speech/catalogue/receipt.ts'
import { staff } from '../../kiosk/speech/catalogue/staff.ts'
import { staffCare } from '../../kiosk/speech/catalogue/staff-care.ts'
import { status } from '../../kiosk/speech/catalogue/status.ts'
import { ticket } from '../../kiosk/speech/catalogue/ticket.ts'
import { trust } from '../../kiosk/speech/catalogue/trust.ts'
import { voice } from '../../kiosk/speech/catalogue/voice.ts'
import { wall } from '../../kiosk/speech/catalogue/wall.ts'

const areas = {
  ...{ board, checkin, checkinMore, common, home, lead, notice, pairing, panel, problem, receipt },
  ...{ staff, staffCare, status, ticket, trust, voice, wall },
  ...{ leadClose, leadNotices, leadPrinters, leadReport, leadSetup },
}
const entries = Object.entries(areas).flatMap(([area, messages]) =>
  Object.entries(messages).map(([id, entry]) => ({ area, id, ...entry })),
)

test('an id belongs to one area', () => {
  const ids = entries.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every message says something in every language', () => {
  expect(entries.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([])
})

test('Chinese text is written with Chinese punctuation', () => {
  const latinMark = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u
  // A quotation of a file keeps the file's marks.
  const quoted = /“[^”]*”/g
  expect(entries.filter(({ zh }) => latinMark.test(zh.replaceAll(quoted, ''))).map(({ id }) => id)).toEqual(
    [],
  )
})

const say = speaker(
  catalogue({
    plain: { zh: '完成', en: 'Done' },
    counted: { zh: '{people} 人', en: '{people} {people#person|people}' },
    unit: { zh: '人', en: '{people#person|people}' },
  }),
)

test('parameters are filled in and counted words inflected', () => {
  expect(say('en', 'counted', { people: 1 })).toBe('1 person')
  expect(say('en', 'counted', { people: 0 })).toBe('0 people')
  expect(say('zh-CN', 'counted', { people: 2 })).toBe('2 人')
  expect(say('zh-HK', 'plain')).toBe('完成')
})

test('a missing parameter, id or language does not compile', () => {
  // @ts-expect-error people is missing
  say('en', 'counted')
  // @ts-expect-error nobody counts here
  say('en', 'plain', { people: 1 })
  // @ts-expect-error English is missing
  catalogue({ greeting: { zh: '您好' } })
  // @ts-expect-error the languages show different parameters
  catalogue({ lane: { zh: '{lane} 号通道', en: 'Lane {number}' } })
  expect(say('en', 'unit', { people: 1 })).toBe('person')
})

test('a site that writes traditional characters converts every area', () => {
  const texts = new Set(everyText())
  expect(entries.filter(({ zh }) => !texts.has(zh)).map(({ id }) => id)).toEqual([])
})
