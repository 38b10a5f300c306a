/** A resident's phone: where one's number stands. */
import { catalogue } from './catalogue.ts'

export const status = catalogue({
  'status.title': { zh: '我的排队', en: 'My place in the queue' },
  'status.waiting': { zh: '正在排队', en: 'Waiting' },
  'status.waiting.next': { zh: '快到您了，请留意叫号', en: 'Almost your turn. Listen for your number' },
  'status.waiting.more': {
    zh: '轮到您时，这里会变成黄色并写明通道。',
    en: 'When it is your turn this page turns amber and names the lane.',
  },
  'status.called': { zh: '轮到您了，请到', en: 'It is your turn. Go to' },
  'status.called.more': {
    zh: '请带好登记码或证件，现在过去。',
    en: 'Please go now, with your code or papers ready.',
  },
  'status.sampling': { zh: '正在采样', en: 'Being sampled' },
  'status.sampling.more': { zh: '采样时请听工作人员指引。', en: 'Please follow the staff at the lane.' },
  'status.done': { zh: '已经完成，谢谢您', en: 'Done. Thank you' },
  'status.done.more': { zh: '回去路上请注意安全。', en: 'Have a safe way home.' },
  'status.missed': { zh: '刚才叫过您了', en: 'Your number was called' },
  'status.missed.more': {
    zh: '没关系：请到入口找工作人员，可以重新排进去。',
    en: 'No problem: ask staff at the entrance, they can put you back in the queue.',
  },
  'status.cancelled': { zh: '这个号已经取消', en: 'This number is cancelled' },
  'status.cancelled.more': {
    zh: '想再排队，请到取号机重新取号。',
    en: 'To queue again, take a new number at the kiosk.',
  },
  'status.expired': { zh: '今天的采样已经结束', en: 'Sampling has ended for today' },
  'status.expired.more': {
    zh: '这个号不再有效。想知道下次时间，请问工作人员。',
    en: 'This number is no longer valid. Staff can tell you about the next sampling.',
  },
  'status.held': { zh: '现在暂停叫号，您的位置不变', en: 'Calling is paused. Your place is kept' },
  'status.outside': {
    zh: '请先在外面等，轮到您进来时这里会告诉您',
    en: 'Please wait outside. This page tells you when to come in',
  },
  'status.offline': {
    zh: '暂时连不上，正在自动重试。号码照样有效。',
    en: 'No connection. Trying again by itself. Your number stays valid.',
  },
  'status.updated': { zh: '{time} 更新', en: 'Updated {time}' },
  'status.gone.title': { zh: '这个链接打不开了', en: 'This link does not work' },
  'status.gone': {
    zh: '可能是隔天的号，或者没有扫完整。请再扫一次小票；还不行就看大屏幕，或问工作人员。',
    en: 'It may be from another day, or was not scanned whole. Scan your slip again, or watch the big screen and ask staff.',
  },
  'status.cancel': { zh: '不排了，取消我的号', en: 'Leave the queue' },
  'status.cancel.title': { zh: '真的要取消吗？', en: 'Leave the queue?' },
  'status.cancel.body': {
    zh: '取消后要重新取号、重新排队。',
    en: 'To come back you will need a new number and start again.',
  },
  'status.cancel.yes': { zh: '取消我的号', en: 'Cancel my number' },
  'status.cancel.no': { zh: '继续排队', en: 'Keep my place' },
  'status.cancel.failed': { zh: '没有取消成功，请再试一次。', en: 'It was not cancelled. Please try again.' },
})
