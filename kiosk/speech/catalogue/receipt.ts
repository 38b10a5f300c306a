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
  'receipt.day': { zh: '日报', en: 'Day report' },
  'receipt.day.people': {
    zh: '到达 {arrived} 人，采样 {sampled} 人',
    en: '{arrived} arrived, {sampled} sampled',
  },
  'receipt.day.missed': { zh: '过号 {missed} 人', en: '{missed} missed' },
  'receipt.day.wait.general': {
    zh: '普通等候中位 {minutes} 分钟',
    en: 'General wait, half of them: {minutes} min',
  },
  'receipt.day.wait.green': {
    zh: '绿色等候中位 {minutes} 分钟',
    en: 'Green wait, half of them: {minutes} min',
  },
  'receipt.day.promises': {
    zh: '承诺做到 {kept}，没做到 {broken}',
    en: 'Promises kept {kept}, broken {broken}',
  },
  'receipt.day.tubes': { zh: '试管 {tubes} 支，没有清点完', en: '{tubes} tubes, not all counted' },
  'receipt.day.tubes.counted': {
    zh: '试管 {tubes} 支，相差 {differences} 支',
    en: '{tubes} tubes, {differences} differ',
  },
  'receipt.tube': { zh: '{lane} 号通道 · {people} 人', en: 'Lane {lane} · {people} {people#person|people}' },
})
