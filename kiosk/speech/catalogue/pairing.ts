/** The form with which a new device is paired: words for the staff, loaded only where it is shown. */
import { catalogue } from './catalogue.ts'

export const pairing = catalogue({
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
