/** Words that only the printed ticket has: few, because every character costs paper and time. */
import { catalogue } from './catalogue.ts'

export const receipt = catalogue({
  'receipt.wait': { zh: '约等 {from}-{to} 分钟', en: 'Wait {from}-{to} min' },
  'receipt.ahead': { zh: '前面还有 {people} 人', en: '{people} {people#person|people} ahead of you' },
  'receipt.first': { zh: '马上就到您', en: 'You are next' },
  'receipt.reprint': { zh: '补打', en: 'Reprint' },
  'receipt.test': { zh: '打印测试', en: 'Test print' },
  'receipt.test.fine': {
    zh: '看得清这张小票，打印机就正常。',
    en: 'If you can read this, the printer works.',
  },
  'receipt.tube': { zh: '{lane} 号通道 · {people} 人', en: 'Lane {lane} · {people} {people#person|people}' },
})
