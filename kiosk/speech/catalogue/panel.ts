/** The page on which the staff fit the kiosk's sizes to its real panel. */
import { catalogue } from './catalogue.ts'

export const panel = catalogue({
  'panel.title': { zh: '校准屏幕', en: 'Fit the screen' },
  'panel.hint': {
    zh: '把一张银行卡或身份证贴在框上，用按钮调到一样宽。',
    en: 'Hold a bank or ID card against the frame. Make the frame as wide as the card.',
  },
  'panel.card': { zh: '卡片宽 85.6 毫米', en: 'A card is 85.6 mm wide' },
  'panel.now': { zh: '每毫米 {figure} 像素', en: '{figure} pixels per millimetre' },
  'panel.narrower': { zh: '窄一点', en: 'Narrower' },
  'panel.wider': { zh: '宽一点', en: 'Wider' },
  'panel.keep': { zh: '保存', en: 'Keep' },
  'panel.reset': { zh: '用站点的设置', en: 'Use the site’s' },
  'panel.open': { zh: '校准屏幕', en: 'Fit the screen' },
})
