// What of a text may reach a printer: no control byte, so that a name cannot drive the printer, and nothing that takes
// no room, since printers would print something for it.

/** What most lines are made of, and needs no change. */
const plain = /^[ -~\u4e00-\u9fff\u3001\u3002\uff01-\uff5e]*$/

/**
 * Replaces control characters (C0, DEL, C1) and line separators by spaces, and lone surrogates by U+FFFD. Joiners,
 * variation selectors and marks of direction go; an accent is joined to its letter where that makes one character.
 */
export const printableText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .toWellFormed()
        .normalize()
        .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, '')
