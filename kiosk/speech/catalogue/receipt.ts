/** Words of the printed ticket: few, because every character costs paper and time. */
import { catalogue } from './catalogue.ts'

export const receipt = catalogue({
  'receipt.class.general': { zh: '普通排队', en: 'Ordinary queue' },
  'receipt.class.green': { zh: '绿色通道', en: 'Green channel' },
  'receipt.class.batch': { zh: '集体采样', en: 'Group' },
  'receipt.people': { zh: '{people} 人', en: '{people} {people#person|people}' },
  'receipt.wait': { zh: '约等 {from}-{to} 分钟', en: 'Wait {from}-{to} min' },
  'receipt.ahead': { zh: '前面还有 {people} 人', en: '{people} {people#person|people} before you' },
  'receipt.first': { zh: '马上就到您', en: 'You are next' },
  'receipt.go.general': { zh: '请听广播、看大屏幕', en: 'Watch the big screen and listen' },
  'receipt.go.green': { zh: '请坐，志愿者来接您', en: 'Take a seat, we will fetch you' },
  'receipt.go.batch': { zh: '请和大家一起等候', en: 'Please wait with your group' },
  'receipt.scan': { zh: '扫码看排队，没有手机也没关系', en: 'Scan to follow the queue' },
  'receipt.reprint': { zh: '补打', en: 'Reprint' },
  'receipt.test': { zh: '打印测试', en: 'Test print' },
  'receipt.test.fine': {
    zh: '看得清这张小票，打印机就正常。',
    en: 'If you can read this, the printer works.',
  },
})
