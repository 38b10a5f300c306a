/** What the edge needs of scanners, card readers and panels: who is to be told what, and how they are doing. */

export type ReaderState = 'ready' | 'busy' | 'gone'
export type Reader = { id: string; kind: 'scanner' | 'id-card'; state: ReaderState }

export type Scan =
  | { kind: 'text'; reader: string; text: string }
  | { kind: 'id-card'; reader: string; card: string; name: string; ageLineMet: boolean }
  | { kind: 'unreadable'; reader: string }

export type WiredNews = { scans?: Scan[]; readers?: Reader[] }

export type WiredState = {
  id: string
  kind: 'scanner' | 'id-card' | 'panel'
  state: ReaderState
  /** The kiosk or lane it belongs to. */
  place: string
  fault: 'gone' | 'no-kiosk' | 'kiosk-twice' | 'kiosk-away' | 'no-lane' | null
}

export type CardIdentity = { kind: 'resident-id' | 'passport'; value: string }

export interface WiredDevices {
  list(): readonly WiredState[]
  /** A kiosk begins to listen; what it must know of its readers. */
  joined(kiosk: string): Reader[]
  /** `tell` is false when that kiosk does not listen now: what it would have been told is lost. */
  onNews(tell: (kiosk: string, news: WiredNews) => boolean): () => void
  /** Whose card this kiosk was told of under that name; null once that is too long ago. */
  card(kiosk: string, name: string): CardIdentity | null
}
