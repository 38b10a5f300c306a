/** Sentences that are only heard: each says what a screen shows as number, lane and figures beside each other. */
import { catalogue } from './catalogue.ts'

export const voice = catalogue({
  'voice.call': { zh: '请 {number} 号，到 {lane} 号通道', en: 'Number {number}, please go to lane {lane}' },
  'voice.call.named': { zh: '请 {number} 号，到 {lane}', en: 'Number {number}, please go to {lane}' },
  'voice.call.look': {
    zh: '请 {number} 号，看屏幕上的通道，现在过去',
    en: 'Number {number}, please go to the lane on the screen',
  },
  'voice.number': { zh: '您的号码是 {number}', en: 'Your number is {number}' },
  'voice.ahead': { zh: '前面还有 {people} 人', en: '{people} {people#person is|people are} ahead of you' },
  'voice.ahead.none': { zh: '马上就到您', en: 'You are next' },
  'voice.wait': { zh: '大约等 {from} 到 {to} 分钟', en: 'The wait is about {from} to {to} minutes' },
  'voice.wait.short': {
    zh: '大约等 {minutes} 分钟',
    en: 'The wait is about {minutes} {minutes#minute|minutes}',
  },
  'voice.enter': {
    zh: '请 {from} 到 {to} 号，进入等候区',
    en: 'Numbers {from} to {to} may come in now',
  },
  'voice.enter.one': { zh: '请 {number} 号，进入等候区', en: 'Number {number} may come in now' },
  'voice.lane': { zh: '请到 {lane} 号通道', en: 'Please go to lane {lane}' },
})
