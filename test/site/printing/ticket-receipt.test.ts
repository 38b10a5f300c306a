import { expect, test } from 'vitest'
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import { fold } from '../../../server/site/printing/fold.ts'
import { type PrintedTicket, ticketReceipt } from '../../../server/site/printing/ticket-receipt.ts'

const printed: PrintedTicket = {
  number: 'A012',
  class: 'general',
  party: 2,
  language: 'en',
  ahead: 4,
  estimate: { from: 10, to: 14 },
  where: 'Rest in the waiting area until your number is called',
  statusUrl: null,
  reprint: false,
}
const textOf = (ticket: PrintedTicket, columns: number) =>
  ticketReceipt(ticket, 'Site', '11-23 10:42', columns).flatMap(line =>
    line.kind === 'text' ? [line.text] : [],
  )

test('a slip says what the screen says, and its sentences break between words', () => {
  expect(textOf(printed, 32)).toEqual([
    'Site',
    'General queue 2 people',
    'A012',
    'Wait 10-14 min',
    'Rest in the waiting area until',
    'your number is called',
    '11-23 10:42',
  ])
  expect(textOf({ ...printed, estimate: null }, 48)).toContain('4 people ahead of you')
})

test.each([
  ['短', 32, ['短']],
  ['请在等候区休息，叫到号再过来', 28, ['请在等候区休息，叫到号再过来']],
  ['请在等候区休息，叫到号再过来', 27, ['请在等候区休息，', '叫到号再过来']],
  ['back 16:10–16:20', 17, ['back 16:10–16:20']],
  ['back 16:10–16:20', 16, ['back', '16:10–16:20']],
])('«%s» on %i columns', (text, columns, lines) => {
  expect(fold(text, columns)).toEqual(lines)
})

const clock = (moment: string) => moment.slice(11, 16)
const to = (part: Partial<Parameters<typeof whereTo>[1]>) =>
  whereTo('zh-CN', { class: 'general', needs: [], admission: { state: 'in' }, ...part }, clock)

test('whoever has to wait outside is told when to come back, where that can be told', () => {
  const [from, until] = ['2026-06-04T10:40:00.000Z', '2026-06-04T10:50:00.000Z']
  expect(to({ admission: { state: 'outside', from, to: until } })).toBe(
    '里面坐满了，请 10:40–10:50 回来，号码给您留着',
  )
  expect(to({ admission: { state: 'outside' } })).toContain('请先在外面等')
})

test('inside, the class says where to go, and who is unwell waits apart', () => {
  expect(to({})).toContain('等候区')
  expect(to({ class: 'green' })).toBe('请坐绿色座椅休息，会先叫您的号')
  expect(to({ class: 'green', needs: ['unwell'] })).toContain('和旁人隔开坐')
})
