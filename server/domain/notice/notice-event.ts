/** What happened to notices. */
import type { Notice } from './notice.ts'

export type NoticeAdded = { readonly type: 'NoticeAdded'; readonly v: 1 } & Notice
export type NoticeChanged = { readonly type: 'NoticeChanged'; readonly v: 1 } & Notice
export type NoticeRemoved = {
  readonly type: 'NoticeRemoved'
  readonly v: 1
  readonly id: string
  /** As it read last, for whoever looks up what was there. */
  readonly text: Notice['text']
}

export type NoticeEvent = NoticeAdded | NoticeChanged | NoticeRemoved
