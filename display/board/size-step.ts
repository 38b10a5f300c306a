/** Which of four sizes a text takes so that it fits its line whole; the board never cuts a sentence off. */

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Estimated width in em of bold Noto Sans CJK: Han and full-width signs are one, the rest a little over half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.58), 0)

/** The class (board-styles.ts) that sets `text` to a size at which it fits into `room` em of the full size. */
export function sizeStep(text: string, room: number): 'full' | 'fit-2' | 'fit-3' | 'fit-4' {
  const share = room / widthOf(text)
  if (share >= 1) return 'full'
  if (share >= 0.8) return 'fit-2'
  return share >= 0.62 ? 'fit-3' : 'fit-4'
}
