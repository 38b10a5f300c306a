/** The page at the site's address: what stands here and where each screen is. */
import { catalogue } from './catalogue.ts'

export const home = catalogue({
  'home.title': { zh: '采样点的取号与叫号', en: 'Numbers and calling for a sampling site' },
  'home.what': {
    zh: '居民在取号机取号，护士在手机上叫号，大家在大屏幕上看到。需要照顾的人走绿色通道，普通排队的人也不吃亏。',
    en: 'People take a number at the kiosk, nurses call from a handheld, everybody sees it on the big screen. Those who need care take the green channel, and nobody in the general queue pays for it.',
  },
  'home.screens': { zh: '这个站点的屏幕', en: 'The screens of this site' },
  'home.kiosk': { zh: '取号机', en: 'Kiosk' },
  'home.kiosk.what': {
    zh: '居民自己取号的触摸屏，1080 × 1920 竖屏。',
    en: 'The touch screen where people take a number, 1080 × 1920 upright.',
  },
  'home.wall': { zh: '采样态势', en: 'Throughput wall' },
  'home.wall.what': {
    zh: '给站长看的大屏：等待、通道、承诺，什么时候排完。',
    en: 'For the site lead: waits, lanes, promises, and when the queue will be clear.',
  },
  'home.board': { zh: '叫号屏', en: 'Queue board' },
  'home.board.what': {
    zh: '等候区的大屏幕：正在叫谁、到哪条通道。',
    en: 'The big screen of the waiting area: who is called, and to which lane.',
  },
  'home.staff': { zh: '手持机', en: 'Handheld' },
  'home.staff.what': {
    zh: '护士和志愿者用手机叫下一位。',
    en: 'Where nurses and volunteers call the next number, on a phone.',
  },
  'home.lead': { zh: '站长', en: 'Site lead' },
  'home.lead.what': {
    zh: '开关通道、添加设备和人员、看打印机。',
    en: 'Lanes, devices, people and printers of this site.',
  },
  'home.pairing': {
    zh: '每块屏幕第一次打开时要配对：在站长页面添加设备，或用 npm start 在终端里给出的链接。',
    en: 'Each screen is paired once: add it on the lead page, or use the links that npm start prints on a terminal.',
  },
  'home.api': { zh: '接口说明', en: 'API description' },
})
