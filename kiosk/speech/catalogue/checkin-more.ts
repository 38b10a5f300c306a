/** The kiosk's screens that not everybody comes to, whose words are loaded after the first screen stands. */
import { catalogue } from './catalogue.ts'

export const checkinMore = catalogue({
  'checkin.sound.title': { zh: '声音', en: 'Sound' },
  'checkin.sound.hear': { zh: '再听一遍', en: 'Hear it again' },
  'checkin.sound.softer': { zh: '小声一点', en: 'Softer' },
  'checkin.sound.louder': { zh: '大声一点', en: 'Louder' },
  'checkin.sound.slow': { zh: '讲慢一点', en: 'Slower' },
  'checkin.sound.close': { zh: '好了', en: 'Close' },
  'checkin.sound.level': { zh: '音量 {level} / 5', en: 'Volume {level} of 5' },
  'checkin.sound.off': { zh: '静音', en: 'Silent' },

  'checkin.family.title': { zh: '请家人逐个刷证', en: 'Family: scan one by one' },
  'checkin.family.subtitle': {
    zh: '没带证件的人和孩子，按下面的按钮加上。',
    en: 'For a child, or without papers, use the keys below.',
  },
  'checkin.family.count': {
    zh: '一共 {people} 人，用一个号',
    en: '{people} {people#person|people}, one number',
  },
  'checkin.family.rest': { zh: '还有 {people} 人', en: 'and {people} more' },
  'checkin.family.next': { zh: '下一位请刷证', en: 'Next one: scan now' },
  'checkin.family.child': { zh: '加一个孩子', en: 'Add a child' },
  'checkin.family.more': { zh: '加一个没带证件的人', en: 'Add one without papers' },
  'checkin.family.less': { zh: '撤掉最后一人', en: 'Remove the last' },

  'checkin.care.title': { zh: '我们可以怎样照顾您？', en: 'How can we care for you?' },
  'checkin.care.subtitle': {
    zh: '可以多选，不选也可以。不用出示证明。',
    en: 'Choose any, or none. No proof is asked.',
  },
  'checkin.care.unwell': {
    zh: '会有人来看您，请和旁人隔开坐。',
    en: 'Somebody will come to you. Please sit apart from others.',
  },
  'checkin.care.onward': { zh: '继续', en: 'Continue' },

  'checkin.access.title': { zh: '采样的地方要上楼梯', en: 'Sampling is up the stairs' },
  'checkin.access.subtitle': { zh: '怎样对您最方便？', en: 'What suits you best?' },
  'checkin.access.help-up': { zh: '扶我上去', en: 'Help me up' },
  'checkin.access.help-up.hint': { zh: '有人来扶您上楼', en: 'Somebody comes and helps you up' },
  'checkin.access.downstairs': { zh: '在楼下采样', en: 'Sample me down here' },
  'checkin.access.downstairs.hint': { zh: '医护人员下来，您不用上楼', en: 'A nurse comes down to you' },

  'checkin.ways.title': { zh: '您想怎么登记？', en: 'How would you like to register?' },
  'checkin.ways.subtitle': {
    zh: '不会发验证码，只用来找回您的号。',
    en: 'No code is sent. It only helps to find your number again.',
  },
  'checkin.ways.phone': { zh: '手机号', en: 'Phone number' },
  'checkin.ways.resident-id': { zh: '身份证号', en: 'ID number' },
  'checkin.ways.passport': { zh: '护照或通行证', en: 'Passport or permit' },
  'checkin.ways.batch': { zh: '单位团体码', en: 'Group code' },

  'checkin.typing.phone': { zh: '请输入手机号', en: 'Your phone number' },
  'checkin.typing.resident-id': { zh: '请输入身份证号', en: 'Your ID number' },
  'checkin.typing.passport': { zh: '请输入证件号', en: 'Passport or permit number' },
  'checkin.typing.batch': { zh: '请输入团体码', en: 'Your group’s code' },
  'checkin.typing.subtitle': {
    zh: '别人看不到完整的号码，点一下可以看前面的。',
    en: 'It never shows whole. Touch a part to look at it.',
  },
  'checkin.typing.subtitle.batch': {
    zh: '单位、学校或小区发给您的代码',
    en: 'From your company, school or building',
  },
  'checkin.typing.part': { zh: '第 {part} 段，已输入 {typed} 位', en: 'Part {part}, {typed} typed' },
  'checkin.typing.erase': { zh: '删除', en: 'Delete' },
  'checkin.typing.onward': { zh: '继续', en: 'Continue' },
  'checkin.typing.checksum': {
    zh: '有一位不对，请点一下看看，改了就好。',
    en: 'One digit is wrong. Touch a part to check it.',
  },
  'checkin.typing.form': { zh: '号码不对，请再看看。', en: 'That number cannot be right. Please check it.' },
  'checkin.typing.unknown': {
    zh: '没有这个团体码，请核对，或者直接取号。',
    en: 'No such group. Check the code, or take a number without it.',
  },

  'checkin.known.title': { zh: '您已经取过号了', en: 'You have a number already' },
  'checkin.known.body': {
    zh: '请留意叫号。小票丢了，请找工作人员。',
    en: 'Listen for your number. If you lost the slip, ask the staff.',
  },
  'checkin.reading.title': { zh: '正在查您的号', en: 'Looking up your number' },
  'checkin.reading.slow': {
    zh: '网络慢了一点，正在自动再试。您的号码照样有效。',
    en: 'The network is slow; trying again. Your number stays valid.',
  },
  'checkin.standing.waiting': { zh: '您还在排队', en: 'You are in the queue' },
  'checkin.standing.called': { zh: '轮到您了', en: 'It is your turn' },
  'checkin.standing.called.go': { zh: '请到 {lane}', en: 'Please go to {lane}' },
  'checkin.standing.sampling': { zh: '正在采样', en: 'Being sampled' },
  'checkin.standing.done': { zh: '已经完成，谢谢您', en: 'Done. Thank you' },
  'checkin.standing.missed': { zh: '刚才叫过您了', en: 'Your number was called' },
  'checkin.standing.missed.go': {
    zh: '没关系，按一下就重新排队。',
    en: 'No problem: press to queue again.',
  },
  'checkin.standing.cancelled': { zh: '这个号已经取消', en: 'This number is cancelled' },
  'checkin.standing.expired': { zh: '这个号已经过期', en: 'This number has expired' },
  'checkin.standing.over.go': {
    zh: '想再排队，请重新取号。',
    en: 'To queue again, take a new number.',
  },
  'checkin.standing.rejoin': { zh: '重新排队', en: 'Queue again' },
  'checkin.standing.rejoin.refused': {
    zh: '这里排不回去，请找工作人员。',
    en: 'It cannot be put back here. Please ask the staff.',
  },
  'checkin.standing.sent': { zh: '正在打小票，请拿好', en: 'A slip is coming. Please take it' },
  'checkin.unknown.title': { zh: '没有找到这个号', en: 'That number was not found' },
  'checkin.unknown.body': {
    zh: '可能是隔天的号。请重新取号，或问工作人员。',
    en: 'It may be from another day. Take a new number, or ask the staff.',
  },

  'need.mobility': { zh: '走路不便', en: 'Hard to walk' },
  'need.wheelchair': { zh: '坐轮椅', en: 'Wheelchair' },
  'need.pregnant': { zh: '怀孕', en: 'Pregnant' },
  'need.infant': { zh: '带婴儿', en: 'With a baby' },
  'need.vision': { zh: '看不清', en: 'Poor sight' },
  'need.hearing': { zh: '听不清', en: 'Poor hearing' },
  'need.unwell': { zh: '身体不适', en: 'Unwell' },
  'need.other': { zh: '其他', en: 'Other' },
})
