// A receipt as data: what a ticket layout produces and `encodeReceipt` turns into bytes.

export type Align = 'left' | 'center' | 'right'

/** How often a character is enlarged, 1–8 in each direction; 1 is 12 × 24 dots (Han 24 × 24). */
export interface Scale {
  readonly width: number
  readonly height: number
}

/** Share of a QR code that may be damaged: L 7 %, M 15 %, Q 25 %, H 30 %. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H'

export interface TextLine {
  readonly kind: 'text'
  readonly text: string
  readonly align?: Align
  readonly scale?: Scale
  readonly bold?: boolean
  /** White on black. */
  readonly inverted?: boolean
}

export interface RuleLine {
  readonly kind: 'rule'
}

export interface FeedLine {
  readonly kind: 'feed'
  /** 1–255. */
  readonly lines: number
}

export interface QrLine {
  readonly kind: 'qr'
  readonly text: string
  /** Side of one module in dots, 1–16 (8 dots are 1 mm). */
  readonly module: number
  readonly level: QrLevel
}

/** Feeds past the blade and cuts, leaving one point uncut so that the ticket does not fall. */
export interface CutLine {
  readonly kind: 'cut'
}

export type ReceiptLine = TextLine | RuleLine | FeedLine | QrLine | CutLine

export type Receipt = readonly ReceiptLine[]
