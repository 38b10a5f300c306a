/** A person's number: what the kiosk shows with it and what is printed on the slip. The site reads this too. */
import { catalogue } from './catalogue.ts'

export const ticket = catalogue({
  'ticket.number': { zh: '您的号码', en: 'Your number' },
  'ticket.go.general': {
    zh: '请在等候区休息，叫到号再过来',
    en: 'Rest in the waiting area until your number is called',
  },
  'ticket.go.green': {
    zh: '请坐绿色座椅休息，会先叫您的号',
    en: 'Take a green seat. You will be called early',
  },
  'ticket.go.batch': {
    zh: '请和同行的人在一起，叫到号再过来',
    en: 'Stay with your group until your number is called',
  },
  'ticket.go.unwell': {
    zh: '请戴好口罩，和旁人隔开坐，会先叫您的号',
    en: 'Keep your mask on and sit apart. You will be called early',
  },
  'ticket.go.outside': {
    zh: '里面坐满了，请先在外面等，看入口屏幕',
    en: 'It is full inside. Please wait outside and watch the entrance screen',
  },
  'ticket.go.back': {
    zh: '里面坐满了，请 {from}–{to} 回来，号码给您留着',
    en: 'It is full inside. Please come back {from}–{to}. Your number is kept',
  },
  'ticket.wait': { zh: '大约等待', en: 'Expected wait' },
  'ticket.ahead': { zh: '前面还有', en: 'Ahead of you' },
  'ticket.ahead.unit': { zh: '人', en: '{people#person|people}' },
  'ticket.ahead.none': { zh: '没有人', en: 'Nobody' },
  'ticket.scan': { zh: '手机扫一扫看排队', en: 'Scan to follow' },
  'ticket.no-phone': {
    zh: '没有手机也没关系：大屏幕会显示您的号码。',
    en: 'No phone is no problem: the big screen shows your number.',
  },
  'ticket.remember': {
    zh: '大屏幕会显示您的号码，工作人员也会叫您。',
    en: 'The big screen shows your number, and staff will call you.',
  },
})
