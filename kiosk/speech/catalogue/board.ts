/** Words of the queue board. */
import { catalogue } from './catalogue.ts'

export const board = catalogue({
  'board.sentence': { zh: '请听叫号，到对应通道采样', en: 'Listen for your number, then go to its lane' },
  'board.calling': { zh: '正在叫号', en: 'Now calling' },
  'board.go-to': { zh: '请到', en: 'Please go to' },
  'board.also': { zh: '也请', en: 'Also' },
  'board.next': { zh: '请准备', en: 'Next' },
  'board.sound': { zh: '点一下，开启声音', en: 'Tap for sound' },
  'board.way.left': { zh: '向左', en: 'to the left' },
  'board.way.right': { zh: '向右', en: 'to the right' },
  'board.way.ahead': { zh: '向前', en: 'straight ahead' },
  'board.way.back': { zh: '向后', en: 'behind you' },
  'board.way.up': { zh: '上楼', en: 'upstairs' },
  'board.way.down': { zh: '下楼', en: 'downstairs' },
  'board.recent': { zh: '刚刚叫过', en: 'Called before' },
  'board.enter': { zh: '可以进入等候区', en: 'May come in now' },
  'board.range': { zh: '{from} – {to}', en: '{from} – {to}' },
  'board.waiting': { zh: '{people} 人在等', en: '{people} waiting' },
  'board.no-one': { zh: '没有人在等', en: 'Nobody waiting' },
  'board.quiet': { zh: '请稍候，马上叫号', en: 'Please wait for the next call' },
  'board.welcome': { zh: '欢迎，今天还没有开始叫号', en: 'Welcome. Calling has not started yet' },
  'board.welcome.how': {
    zh: '请先取号，轮到您时号码会在这里显示',
    en: 'Take a ticket first. Your number will appear here when it is your turn.',
  },
  'board.held': { zh: '暂停叫号', en: 'Calling is paused' },
  'board.held.stay': { zh: '您的号码保留，请不要离开太远', en: 'You keep your place. Please stay nearby.' },
  'board.stale': { zh: '画面可能不是最新', en: 'This may be out of date' },
  'board.updated': { zh: '最后更新 {time}', en: 'Last update {time}' },
  'board.away': { zh: '请听工作人员叫号', en: 'Please listen for the staff' },
  'board.connecting': { zh: '正在连接站点…', en: 'Connecting to the site…' },
  'board.notice': {
    zh: '请出示登记码，戴好口罩，保持一米距离',
    en: 'Code ready · mask on · one metre apart',
  },
})
