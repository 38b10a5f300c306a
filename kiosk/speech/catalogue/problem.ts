/** Why the site refused something, said to a resident: what is so, and what to do now. */
import { catalogue } from './catalogue.ts'

export const problem = catalogue({
  'problem.day-closed.title': { zh: '今天的采样已经结束', en: 'Sampling has ended for today' },
  'problem.day-closed': {
    zh: '现在不能取号。想知道下次什么时候，请问工作人员。',
    en: 'No numbers are given now. Staff can tell you when the next sampling is.',
  },
  'problem.storage-unavailable.title': { zh: '这次没有取到号', en: 'No number was taken' },
  'problem.storage-unavailable': {
    zh: '机器现在记不下来。请过一会儿再试，或请工作人员帮您。',
    en: 'The site cannot record it right now. Try again in a moment, or ask staff.',
  },
  'problem.too-many-requests.title': { zh: '请稍等一分钟', en: 'Please wait a minute' },
  'problem.too-many-requests': {
    zh: '这台机器刚才输入的号码太多了。请等一分钟再试，或请工作人员帮您取号。',
    en: 'Too many numbers were typed here just now. Try again in a minute, or ask staff for a number.',
  },
  'problem.other.title': { zh: '这次没有取到号', en: 'No number was taken' },
  'problem.other': {
    zh: '不是您的错。请再试一次，或请工作人员帮您取号。',
    en: 'You did nothing wrong. Please try again, or ask staff for a number.',
  },
})
