// What of a text may reach a printer: no control byte, so that a name cannot drive the printer, and nothing that takes
// no room, since printers would print something for it.

/**
 * Replaces control characters (C0, DEL, C1) and line separators by spaces, and lone surrogates by U+FFFD. Joiners,
 * variation selectors and marks of direction go; an accent is joined to its letter where that makes one character.
 */
export const printableText = (text: string): string =>
  text
    .toWellFormed()
    .normalize()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, '')
