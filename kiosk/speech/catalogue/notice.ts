/** Known sentences for residents, which the lead puts up with one tap: shown as they are, and spoken. */
import { catalogue } from './catalogue.ts'

export const notice = catalogue({
  'notice.scan': { zh: '请提前打开登记码，排到时出示', en: 'Please have your code ready to scan' },
  'notice.mask': { zh: '请戴好口罩，采样时再摘下', en: 'Please keep your mask on until you are sampled' },
  'notice.metre': { zh: '请与前面的人保持一米距离', en: 'Please stay one metre apart' },
  'notice.water': {
    zh: '天热请多喝水，饮水处有水，身体不适请告诉工作人员',
    en: 'It is hot. Water is free here. Tell the staff if you feel unwell',
  },
})
