/** Undoes what keyboards and printed cards do to a number: full-width signs, spaces, hyphens, small letters. */
export const asTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
