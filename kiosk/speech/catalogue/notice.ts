/** Notices that come with Greenlane; what a site writes itself stands in its own data. */
import { catalogue } from './catalogue.ts'

export const notice = catalogue({
  'notice.scan': { zh: '请提前打开登记码，准备扫码', en: 'Please have your registration code ready to scan' },
  'notice.mask': {
    zh: '请全程戴好口罩，轮到采样时再摘',
    en: 'Please keep your mask on until you are sampled',
  },
  'notice.metre': { zh: '请和前后的人保持一米距离', en: 'Please keep one metre from the people around you' },
  'notice.water': {
    zh: '天气炎热，饮水处有水，不舒服请叫工作人员',
    en: 'It is hot. There is water for everyone. Tell staff if you feel unwell',
  },
})
