/** Breaks a sentence for paper between words and behind Han punctuation, where a printer would break inside a word. */

/** Columns that a text takes: whatever a Chinese printer sets in its Han mode, dashes too, takes two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 1 : 2), 0)

/** `columns` as the printer has them. A clause that is wider still is left whole. */
export function fold(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const piece of text.split(/(?<=[\s，。：；])/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last + piece.trimEnd()) <= columns)
      lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map(line => line.trimEnd())
}
