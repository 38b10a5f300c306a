/** Words that several screens share. */
import { catalogue } from './catalogue.ts'

export const common = catalogue({
  'class.general': { zh: '普通排队', en: 'General queue' },
  'class.green': { zh: '绿色通道', en: 'Green channel' },
  'class.batch': { zh: '团体', en: 'Group' },
  'common.people': { zh: '{people} 人', en: '{people} {people#person|people}' },
  'common.range': { zh: '{from}–{to}', en: '{from}–{to}' },
  'common.minutes': { zh: '分钟', en: 'min' },
  'common.lane': { zh: '{lane} 号通道', en: 'Lane {lane}' },
  'common.language.zh-CN': { zh: '普通话', en: '普通话' },
  'common.language.zh-HK': { zh: '粤语', en: '粤语' },
  'common.language.en': { zh: 'English', en: 'English' },
  'common.back': { zh: '返回', en: 'Back' },
  'common.done': { zh: '完成', en: 'Done' },
  'common.no-tls.short': { zh: '连接没有加密，请告诉站长', en: 'Not encrypted. Please tell the site lead.' },
  'common.no-tls': {
    zh: '连接没有加密：同一网络上的人可能看到传输的内容。请站长用 --tls 启动。',
    en: 'This connection is not encrypted: others on the network could read it. The site lead can start it with --tls.',
  },
  'pairing.title': { zh: '给这台设备配对', en: 'Pair this device' },
  'pairing.hint': {
    zh: '请站长在管理页面添加设备，再输入那里显示的 8 位配对码。',
    en: 'The site lead adds a device on the lead page. Enter the 8 characters shown there.',
  },
  'pairing.code': { zh: '配对码', en: 'Pairing code' },
  'pairing.erase': { zh: '删除一位', en: 'Delete one' },
  'pairing.pair': { zh: '配对', en: 'Pair' },
  'pairing.wrong': {
    zh: '这个配对码不能用。请核对，或让站长重新生成一个。',
    en: 'That code does not work. Check it, or ask the site lead for a new one.',
  },
  'pairing.slow': { zh: '试得太多了，请等一分钟再试。', en: 'Too many tries. Wait a minute and try again.' },
  'pairing.offline': {
    zh: '连不上站点。请检查网络，再试一次。',
    en: 'The site does not answer. Check the network and try again.',
  },
  'pairing.elsewhere': {
    zh: '这个配对码属于另一种设备，请打开 {screen}。',
    en: 'That code is for another kind of device. Open {screen} instead.',
  },
})
