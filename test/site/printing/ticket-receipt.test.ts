import { expect, test } from 'vitest'
import { whereTo } from '../../../kiosk/speech/catalogue/where-to.ts'
import { layoutFaults, type TicketLayout } from '../../../server/contract/ticket-layout.ts'
import { fold } from '../../../server/site/printing/fold.ts'
import {
  type PrintedTicket,
  standardLayout,
  ticketReceipt,
} from '../../../server/site/printing/ticket-receipt.ts'

const printed: PrintedTicket = {
  number: 'A012',
  class: 'general',
  party: 2,
  language: 'en',
  ahead: 4,
  estimate: { from: 10, to: 14 },
  where: 'Rest in the waiting area until your number is called',
  batch: null,
  notices: [],
  statusUrl: null,
  reprint: false,
}
const textOf = (ticket: PrintedTicket, columns: number, layout: TicketLayout = standardLayout) =>
  ticketReceipt(layout, ticket, { siteName: 'Site', localTime: '11-23 10:42', columns }).flatMap(line =>
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

test('a layout says what is printed, in which order; what has nothing to say takes no room', () => {
  const layout: TicketLayout = [
    { show: 'number', size: 6 },
    { show: 'text', text: { zh: '请带好口罩', en: 'Keep your mask on' }, align: 'left' },
    { show: 'batch' },
    { show: 'notices' },
    { show: 'time' },
  ]
  expect(textOf(printed, 48, layout)).toEqual(['A012', 'Keep your mask on', '11-23 10:42'])
  const full = {
    ...printed,
    batch: 'Lingnan Electronics',
    notices: ['One metre apart', 'Have your code ready'],
  }
  expect(textOf(full, 48, layout)).toEqual([
    'A012',
    'Keep your mask on',
    'Lingnan Electronics',
    'One metre apart',
    'Have your code ready',
    '11-23 10:42',
  ])
})

test('a reprint is marked whatever the layout says', () => {
  expect(textOf({ ...printed, language: 'zh-CN', reprint: true }, 48, [{ show: 'number' }])).toEqual([
    ' 补打 ',
    'A012',
  ])
})

test('a layout shows the number once, and so small that the longest one fits', () => {
  expect(layoutFaults(standardLayout, 58, 'layouts.58')).toEqual([])
  expect(layoutFaults([{ show: 'time' }], 80, 'layouts.80')).toEqual([
    'layouts.80: must show the number once, not 0 times',
  ])
  const large: TicketLayout = [{ show: 'gap' }, { show: 'number', size: 8 }]
  expect(layoutFaults(large, 80, 'layouts.80')).toEqual([])
  expect(layoutFaults(large, 58, 'layouts.58')).toEqual([
    'layouts.58[1].size: at most 6 on 58 mm paper, or A1000 does not fit',
  ])
})
