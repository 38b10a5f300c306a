// What a printer is told, one command at a time: the parser's output, read by the virtual printer and its renderer.
import type { Bitmap } from './bitmap.ts'
import type { Align, QrLevel, Scale } from './receipt.ts'

export type Command =
  | { readonly kind: 'init' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'feed-dots'; readonly dots: number }
  /** Dots from one line to the next; undefined is the printer's own (30). */
  | { readonly kind: 'line-spacing'; readonly dots: number | undefined }
  | { readonly kind: 'align'; readonly align: Align }
  | { readonly kind: 'scale'; readonly scale: Scale }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'inverted'; readonly on: boolean }
  | { readonly kind: 'han'; readonly on: boolean }
  | { readonly kind: 'qr-module'; readonly dots: number }
  | { readonly kind: 'qr-level'; readonly level: QrLevel }
  | { readonly kind: 'qr-data'; readonly text: string }
  | { readonly kind: 'qr-print' }
  /** How many dots on paper one of the picture is, each way. */
  | { readonly kind: 'picture'; readonly picture: Bitmap; readonly scale: Scale }
  /** `toBlade`: feeds to the blade first, plus `dots`. */
  | { readonly kind: 'cut'; readonly partial: boolean; readonly toBlade: boolean; readonly dots: number }
  | { readonly kind: 'confirm'; readonly id: string }
  | { readonly kind: 'send-status'; readonly which: number }
  | { readonly kind: 'automatic-status'; readonly mask: number }
  /** Understood well enough to be skipped whole. */
  | { readonly kind: 'other'; readonly bytes: Uint8Array }
