/** Words for the end of a day on the lead's page: what is unfinished, the report, and closing. */
import { catalogue } from './catalogue.ts'

export const leadClose = catalogue({
  'lead.close': { zh: '结束采样', en: 'Close the day' },
  'lead.close.how': {
    zh: '从上到下办一遍。每一项会自己更新，办完的打勾。',
    en: 'Work through this from the top. Each line updates by itself and is ticked off once it is done.',
  },
  'lead.close.no-day': {
    zh: '今天的采样已经结束，或者还没有开始。',
    en: 'The day is closed, or has not been opened yet.',
  },
  'lead.close.left': { zh: '一、没办完的事', en: '1. What is unfinished' },
  'lead.close.left.none': { zh: '都办完了', en: 'Everything is done' },
  'lead.close.left.some': { zh: '还有 {count} 项', en: '{count} left' },
  'lead.close.report': { zh: '二、看日报，打印或带走', en: '2. Read the report, print it or take it along' },
  'lead.close.end': { zh: '三、结束', en: '3. Close' },
  'lead.close.end.clean': {
    zh: '没有遗漏，可以结束。结束后不能恢复。',
    en: 'Nothing is left over. Closing cannot be taken back.',
  },
  'lead.close.end.left': {
    zh: '还有 {count} 项没办完。现在结束，等候的号码会作废，没办完的会写进日报。结束后不能恢复。',
    en: '{count} {count#thing is|things are} unfinished. If you close now, waiting numbers expire and the rest stays in the report. This cannot be taken back.',
  },
  'lead.close.closed': {
    zh: '今天的采样已经结束。下面是最终日报。',
    en: 'The day is closed. This is its final report.',
  },
  'lead.close.go': { zh: '去看看', en: 'Show' },

  'lead.close.held': { zh: '全站暂停叫号', en: 'Calls are on hold' },
  'lead.close.held.done': { zh: '没有暂停叫号', en: 'Calls are not on hold' },
  'lead.close.waiting': {
    zh: '还有 {people} 人在等',
    en: '{people} {people#person is|people are} still waiting',
  },
  'lead.close.waiting.done': { zh: '没有人在等', en: 'Nobody is waiting' },
  'lead.close.waiting.how': {
    zh: '叫完再结束，号码就不会作废。',
    en: 'Call them first, or their numbers expire.',
  },
  'lead.close.missed': {
    zh: '{people} 位过号的人还可以回来',
    en: '{people} missed {people#person|people} may still come back',
  },
  'lead.close.missed.done': { zh: '没有过号待回的人', en: 'No missed number can still come back' },
  'lead.close.here': {
    zh: '通道上还有 {count} 个号',
    en: '{count} {count#number|numbers} still at the lanes',
  },
  'lead.close.here.done': { zh: '通道上没有人', en: 'Nobody is at a lane' },
  'lead.close.here.called': { zh: '叫了还没到', en: 'called, not here yet' },
  'lead.close.here.sampling': { zh: '正在采样', en: 'being sampled' },
  'lead.close.here.finish': { zh: '采完了', en: 'Sampled' },
  'lead.close.here.finish.label': { zh: '{number} 采完了', en: '{number} was sampled' },
  'lead.close.here.gone': { zh: '没有来', en: 'Never came' },
  'lead.close.here.gone.label': { zh: '{number} 没有来', en: '{number} never came' },
  'lead.close.here.gone.reason': { zh: '叫了没有来', en: 'Called and never came' },
  'lead.close.help': { zh: '{count} 件帮扶没办完', en: '{count} {count#call|calls} for help unfinished' },
  'lead.close.help.done': { zh: '帮扶都办完了', en: 'Nobody is waiting for help' },
  'lead.close.help.open': { zh: '还没人接', en: 'not accepted' },
  'lead.close.help.taken': { zh: '{name} 在办', en: '{name} is on it' },
  'lead.close.help.finish': { zh: '办完了', en: 'Finished' },
  'lead.close.help.finish.label': { zh: '{what} 办完了', en: '{what} is finished' },
  'lead.close.incidents': {
    zh: '今天有 {count} 起突发情况，会写进日报',
    en: '{count} {count#incident|incidents} today; they stand in the report',
  },
  'lead.close.tubes': { zh: '{count} 支试管没封', en: '{count} {count#tube is|tubes are} not sealed' },
  'lead.close.tubes.done': { zh: '试管都封好了', en: 'Every tube is sealed' },
  'lead.close.tubes.in': { zh: '{lane}，{people} / {size} 人', en: '{lane}, {people} of {size}' },
  'lead.close.tubes.seal': { zh: '封管', en: 'Seal' },
  'lead.close.tubes.seal.label': { zh: '封管 {barcode}', en: 'Seal {barcode}' },
  'lead.close.count.missing': {
    zh: '{count} 支试管还没清点',
    en: '{count} {count#tube is|tubes are} not counted',
  },
  'lead.close.count.differ': {
    zh: '清点相差 {count} 支',
    en: 'Counted: {count} {count#tube differs|tubes differ}',
  },
  'lead.close.count.done': { zh: '试管清点过，全部对上', en: 'The tubes are counted and all agree' },
  'lead.close.count.none': { zh: '今天没有用试管', en: 'No tube was used today' },
  'lead.close.count.how': {
    zh: '在手持机上打开：更多 → 全部试管 → 清点试管，扫一遍盒里的试管。',
    en: 'On a handheld, open More → All tubes → Count the tubes, and scan what is in the box.',
  },
  'lead.close.count.row': {
    zh: '登记 {recorded}，实点 {counted}',
    en: 'recorded {recorded}, counted {counted}',
  },
  'lead.close.shifts': { zh: '{count} 个通道还开着', en: '{count} {count#lane is|lanes are} still open' },
  'lead.close.shifts.done': { zh: '通道都关了', en: 'Every lane is closed' },
  'lead.close.shifts.close': { zh: '关闭', en: 'Close' },
  'lead.close.shifts.close.label': { zh: '关闭 {lane}', en: 'Close {lane}' },
  'lead.close.shifts.all': { zh: '全部关闭', en: 'Close them all' },
  'lead.close.jobs': {
    zh: '{count} 张小票没有打好',
    en: '{count} {count#print job is|print jobs are} unresolved',
  },
  'lead.close.jobs.done': { zh: '打印都完成了', en: 'Nothing waits to be printed' },
})
