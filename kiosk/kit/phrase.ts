/** Han text that breaks between words, never inside one: `<wbr>` after every word, for a box with `word-break: keep-all`. */
import { html, type TemplateResult } from 'lit'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /\p{Script=Han}/u
const ends = /[\p{Pe}\p{Pf}\p{Po}\s]$/u
const closing = /^[\p{Pe}\p{Pf}\p{Po}\s]+$/u
const opening = /[\p{Ps}\p{Pi}]$/u
const oneHan = /^\p{Script=Han}$/u
const number = /[\d–]\s?$/

/** 志愿|者 and 10–14|分钟 are one word each to a reader, whatever the dictionary says. */
const clings = (last: string, next: string): boolean =>
  closing.test(next) ||
  opening.test(last) ||
  oneHan.test(last) ||
  number.test(last) ||
  (oneHan.test(next) && !ends.test(last))

/** The pieces between which a line may break: words, with the punctuation and particles that cling to them. */
export function phrases(text: string): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && clings(last, segment)) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** `text` for a template: with break opportunities if it is Chinese, as it is otherwise. */
export function phrase(text: string): TemplateResult | string {
  return han.test(text) ? html`${phrases(text).map(piece => html`${piece}<wbr>`)}` : text
}
