/** A notice for residents: what it says, where, and when. Minutes are minutes of the site's local day, 0 to 1439. */

export const PRESETS = ['scan', 'mask', 'metre', 'water'] as const
/** Known sentences: the voice has them recorded, in every language. */
export type Preset = (typeof PRESETS)[number]

export const NOTICE_PLACES = ['board', 'kiosk', 'voice', 'led'] as const
export type NoticePlace = (typeof NOTICE_PLACES)[number]

export type NoticeText = { readonly 'zh-CN': string; readonly 'zh-HK'?: string; readonly en: string }

export type Schedule = {
  /** Shown for one minute, or spoken once, in so many; null: always shown, and spoken now and then. */
  readonly every: number | null
  /** Only from here, until before `to`, which may be past midnight; null: all day. */
  readonly from: number | null
  readonly to: number | null
}

export type NoticeDetails = {
  readonly preset: Preset | null
  readonly text: NoticeText
  readonly schedule: Schedule
  readonly placement: readonly NoticePlace[]
  /** Turned on. */
  readonly on: boolean
}

export type Notice = NoticeDetails & { readonly id: string }

export const ALWAYS: Schedule = { every: null, from: null, to: null }
