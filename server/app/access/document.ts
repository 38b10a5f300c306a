/** What a site remembers of its devices and people: one small durable document, apart from the journal. */

export type DeviceKind = 'kiosk' | 'display' | 'handheld'
export type Role = 'staff' | 'lead'

export type DeviceRecord = {
  id: string
  kind: DeviceKind
  name: string
  /** Digest of the one-time code until it is used; `until` is for people, the monotonic clock ends it. */
  code: { digest: string; until: number } | null
  /** Digest of the token, once paired. */
  token: string | null
  pairedAt: number | null
  /** Where its tickets are printed; left out: at the site's first printer. */
  printer?: string
  /** A board that does not speak; left out: it does. */
  silent?: true
}

export type StaffRecord = {
  id: string
  name: string
  role: Role
  enabled: boolean
  /** argon2id of the PIN, peppered. */
  pin: string
}

export type SessionRecord = {
  token: string
  staff: string
  /** The handheld that it was opened on, or null for the lead's browser. */
  device: string | null
  openedAt: number
}

export type AccessDocument = {
  devices: DeviceRecord[]
  staff: StaffRecord[]
  sessions: SessionRecord[]
}

export const emptyAccess = (): AccessDocument => ({ devices: [], staff: [], sessions: [] })
