/** What may be asked of notices. */
import type { NoticeDetails } from './notice.ts'

export type AddNotice = { readonly type: 'AddNotice'; readonly id: string } & NoticeDetails
export type ChangeNotice = { readonly type: 'ChangeNotice'; readonly id: string } & Partial<NoticeDetails>
export type RemoveNotice = { readonly type: 'RemoveNotice'; readonly id: string }

export type NoticeCommand = AddNotice | ChangeNotice | RemoveNotice
