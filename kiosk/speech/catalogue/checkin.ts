/** The kiosk: what it asks, offers and explains on the screens that everybody meets. The others follow in checkin-more.ts. */
import { catalogue } from './catalogue.ts'

export const checkin = catalogue({
  'checkin.welcome': { zh: '欢迎您 · 请在这里取号', en: 'Welcome · take your number here' },
  'checkin.title': { zh: '请刷身份证或扫码', en: 'Hold your ID card or code here' },
  'checkin.subtitle': {
    zh: '放在下方亮灯处，听到“嘀”一声就好',
    en: 'At the light below, until you hear the beep',
  },
  'checkin.card': { zh: '身份证', en: 'ID card' },
  'checkin.card.hint': { zh: '老人、儿童同样适用', en: 'For elders and children too' },
  'checkin.code': { zh: '登记码', en: 'Code' },
  'checkin.code.hint': { zh: '手机或纸质码卡都可以', en: 'On a phone or on paper' },
  'checkin.take': { zh: '没带证件，直接取号', en: 'No papers: take a number' },
  'checkin.care': { zh: '需要照顾 · 绿色通道', en: 'I need care · green channel' },
  'checkin.unread': { zh: '没读出来，请再放一次', en: 'That could not be read. Please hold it there again' },
  'checkin.unread.hint': {
    zh: '读不出也没关系，可以直接取号。',
    en: 'If it cannot be read, just take a number.',
  },
  'checkin.reader.down': { zh: '读卡器暂时用不了', en: 'The reader is out of order' },
  'checkin.reader.down.hint': {
    zh: '工作人员已经知道。您可以直接取号，也可以输入手机号或证件号。',
    en: 'The staff have been told. Take a number, or type your phone or ID number.',
  },
  'checkin.lanes': { zh: '正在采样', en: 'Sampling now' },
  'checkin.lanes.unit': { zh: '条通道', en: '{lanes#lane|lanes}' },
  'checkin.lanes.none': { zh: '还没开始', en: 'not yet' },
  'checkin.waiting.unit': { zh: '人在等', en: '{people#waiting|waiting}' },
  'checkin.held': { zh: '现在暂停叫号，您可以先取号', en: 'Calling is paused. You can still take a number' },
  'checkin.held.message': { zh: '现在暂停叫号：{message}', en: 'Calling is paused: {message}' },
  'checkin.language': { zh: '语言', en: 'Language' },
  'checkin.aids': { zh: '显示、声音与求助', en: 'Display, sound and help' },
  'checkin.large': { zh: '大字', en: 'Big text' },
  'checkin.contrast': { zh: '黑白', en: 'Contrast' },
  'checkin.sound': { zh: '声音', en: 'Sound' },
  'checkin.help': { zh: '求助', en: 'Help' },

  'checkin.mark.card': { zh: '身份证', en: 'ID' },
  'checkin.mark.code': { zh: '登记码', en: 'Code' },
  'checkin.mark.phone': { zh: '手机号', en: 'Phone' },
  'checkin.mark.passport': { zh: '证件', en: 'Papers' },
  'checkin.mark.child': { zh: '孩子', en: 'Child' },
  'checkin.mark.none': { zh: '没带证件', en: 'No papers' },
  'checkin.mark.batch': { zh: '团体 {code}', en: 'Group {code}' },

  'checkin.confirm.title': { zh: '几个人一起？', en: 'How many of you?' },
  'checkin.confirm.subtitle': {
    zh: '大人小孩都算，一起用一个号。',
    en: 'Count everyone. You share one number.',
  },
  'checkin.confirm.hello': { zh: '您好，{name}', en: 'Hello, {name}' },
  'checkin.confirm.less': { zh: '减少一人', en: 'One person less' },
  'checkin.confirm.more': { zh: '增加一人', en: 'One person more' },
  'checkin.confirm.unit': { zh: '人', en: '{people#person|people}' },
  'checkin.confirm.take': { zh: '取号', en: 'Take a number' },
  'checkin.confirm.busy': { zh: '正在取号…', en: 'Taking your number…' },
  'checkin.confirm.not-me': { zh: '不是我', en: 'Not me' },
  'checkin.confirm.care': { zh: '我要照顾', en: 'I need care' },
  'checkin.confirm.family': { zh: '家人也刷证', en: 'Scan my family' },
  'checkin.confirm.ways': { zh: '输手机号或证件号', en: 'Type phone or ID' },

  'checkin.offer.title': {
    zh: '您可以走绿色通道，有人接您进去。',
    en: 'You may use the green channel. We come and fetch you.',
  },
  'checkin.offer.subtitle': {
    zh: '两种方式随您选，选好马上出号。',
    en: 'Both are yours to choose. Your number comes at once.',
  },
  'checkin.offer.green': { zh: '走绿色通道', en: 'Green channel' },
  'checkin.offer.general': { zh: '普通排队', en: 'Ordinary queue' },
  'checkin.offer.wait': { zh: '大约 {from}–{to} 分钟', en: 'About {from}–{to} min' },
  'checkin.offer.waiting': { zh: '现在 {people} 人在等', en: '{people} waiting now' },
  'checkin.offer.green.hint': { zh: '平路进出，有座位', en: 'No steps, seats to rest' },
  'checkin.offer.general.hint': { zh: '按号码顺序叫', en: 'Called by number' },

  'checkin.trying.title': { zh: '请稍等，正在取号', en: 'One moment, taking your number' },
  'checkin.trying.body': {
    zh: '网络慢了一点，正在自动再试，您不用再按。也可以请工作人员帮您取号。',
    en: 'The network is slow. It is trying again by itself; no need to press. Staff can also take a number for you.',
  },
  'checkin.trying.stop': { zh: '不等了，返回', en: 'Stop and go back' },
  'checkin.offline.title': { zh: '机器暂时不能取号', en: 'No numbers here for a moment' },
  'checkin.offline.body': {
    zh: '连接断了，正在自动恢复。请找工作人员取号；已经取到的号照样有效。',
    en: 'The connection is down and will come back by itself. Please ask staff for a number. Numbers already taken stay valid.',
  },
  'checkin.offline.still': {
    zh: '网络断了，正在自动恢复。照样可以取号，号码只显示在屏幕上。',
    en: 'The network is down and will come back. You can still take a number, on this screen only.',
  },

  'checkin.print.busy': { zh: '取号成功，正在打小票', en: 'Your slip is being printed' },
  'checkin.print.done': { zh: '取号成功，请拿好小票', en: 'Please take your slip' },
  'checkin.print.none': { zh: '取号成功，请记住号码', en: 'Remember your number' },
  'checkin.print.had': { zh: '您已经有号了', en: 'You have a number already' },
  'checkin.print.perhaps': {
    zh: '没打出来也没关系，这个号码照样有效。',
    en: 'If no slip came out, this number still counts.',
  },
  'checkin.print.elsewhere': {
    zh: '小票从另一台打印机出来：',
    en: 'Your slip comes out of another printer:',
  },
  'checkin.print.failed': {
    zh: '小票打不出来，工作人员已经知道。请记住号码，或用手机拍下来。',
    en: 'The slip cannot be printed; the staff know. Remember your number, or take a photo.',
  },
  'checkin.print.unsent': {
    zh: '网络断了，小票打不出来。这个号码有效，请记住，或用手机拍下来。',
    en: 'The network is down, so there is no slip. Your number counts: remember it, or take a photo.',
  },
  'checkin.print.again': { zh: '再打一张', en: 'Print again' },
  'checkin.print.refused': {
    zh: '不能再打了，需要的话请找工作人员。',
    en: 'No more copies here. Ask staff if you need one.',
  },
  'checkin.hear': { zh: '再听一遍', en: 'Hear again' },

  'checkin.help.title': { zh: '需要帮忙吗？', en: 'Do you need help?' },
  'checkin.help.asking': { zh: '正在叫人…', en: 'Calling somebody…' },
  'checkin.help.told.title': { zh: '已经通知工作人员', en: 'The staff have been told' },
  'checkin.help.coming.title': { zh: '{name} 正在过来帮您', en: '{name} is coming to help you' },
  'checkin.help.coming': {
    zh: '请在这里等一下，也可以向身边的工作人员招手。',
    en: 'Please wait here, or wave to somebody of the staff.',
  },
  'checkin.help.late': {
    zh: '大家都在忙，已经再叫一次。请向身边的工作人员招手。',
    en: 'Everybody is busy; they were called once more. Please wave to somebody of the staff.',
  },
  'checkin.help.ask.title': { zh: '请找身边的工作人员', en: 'Please ask the staff' },
  'checkin.help.ask': {
    zh: '向工作人员或志愿者招招手就行，他们可以直接帮您取号，不用手机，也不用会认字。',
    en: 'Wave to staff or a volunteer. They can take a number for you: no phone and no reading needed.',
  },
  'checkin.stay.title': { zh: '还需要一点时间吗？', en: 'Do you need more time?' },
  'checkin.stay.body': {
    zh: '{seconds} 秒后回到首页，把机器让给下一位。',
    en: 'In {seconds} {seconds#second|seconds} this screen starts again for the next person.',
  },
  'checkin.stay.stay': { zh: '我还在用', en: 'I am still here' },
  'checkin.stay.end': { zh: '用完了', en: 'I am done' },
})
