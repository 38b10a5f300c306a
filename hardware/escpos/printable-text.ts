// What of a text may reach a printer: no control byte, so that a name cannot drive the printer.

/** Replaces control characters (C0, DEL, C1) and line separators by spaces, and lone surrogates by U+FFFD. */
export const printableText = (text: string): string =>
  text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
