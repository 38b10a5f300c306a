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
})
