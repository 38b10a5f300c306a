/** Words of the lead's page about printers: what waits, what nobody knows, the demo printer's knobs, ticket layouts. */
import { catalogue } from './catalogue.ts'

export const leadPrinters = catalogue({
  'lead.jobs.unknown': { zh: '这几张打出来没有？请看纸', en: 'Were these printed? Look at the paper' },
  'lead.jobs.unknown.why': {
    zh: '打印途中断了联系。系统不会自己再打，以免一个号出两张票。',
    en: 'Contact was lost while printing. They are not printed again by themselves, or one number could be out twice.',
  },
  'lead.jobs.since': { zh: '{time} 起', en: 'since {time}' },
  'lead.jobs.printed': { zh: '打出来了', en: 'It is there' },
  'lead.jobs.printed.label': { zh: '{number} 打出来了', en: '{number} is there' },
  'lead.jobs.again': { zh: '没有，补打', en: 'No, print again' },
  'lead.jobs.again.label': { zh: '{number} 没打出来，补打一张', en: '{number} is not there, print it again' },
  'lead.jobs.waiting': { zh: '等着打印', en: 'Waiting' },
  'lead.jobs.more': { zh: '还有 {jobs} 张', en: '{jobs} more' },
  'lead.jobs.test': { zh: '测试', en: 'Test' },
  'lead.jobs.reprint': { zh: '补打', en: 'Reprint' },

  'lead.knobs': { zh: '弄坏它试试', en: 'Break it and see' },
  'lead.knobs.hint': {
    zh: '虚拟打印机能像真的一样出故障，用来练习。',
    en: 'A virtual printer fails like a real one, for practice.',
  },
  'lead.knobs.paper.full': { zh: '换新纸卷', en: 'New roll' },
  'lead.knobs.paper.low': { zh: '纸快用完', en: 'Paper low' },
  'lead.knobs.paper.out': { zh: '没纸', en: 'No paper' },
  'lead.knobs.coverOpen': { zh: '打开盖子', en: 'Open cover' },
  'lead.knobs.cutterStuck': { zh: '卡住切刀', en: 'Jam cutter' },
  'lead.knobs.power': { zh: '关电源', en: 'Switch off' },
  'lead.knobs.plugged': { zh: '拔掉线', en: 'Unplug' },

  'lead.preview': { zh: '小票的样子', en: 'What a ticket looks like' },
  'lead.preview.width': { zh: '纸宽', en: 'Paper' },
  'lead.preview.mm': { zh: '{mm} 毫米', en: '{mm} mm' },
  'lead.preview.language': { zh: '语言', en: 'Language' },
  'lead.preview.kind': { zh: '种类', en: 'Kind' },
  'lead.preview.outside': { zh: '在外面等', en: 'Waits outside' },
  'lead.preview.reprint': { zh: '补打', en: 'Reprint' },
  'lead.preview.size': {
    zh: '发给打印机 {bytes} 字节。版式写在 site.json 的 layouts 里，见 docs/hardware.md。',
    en: '{bytes} bytes to the printer. The layout is data in site.json under layouts: see docs/hardware.md.',
  },
})
