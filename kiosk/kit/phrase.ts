/**
 * Text that breaks where a reader would pause: a clause stays whole if it fits on a line, and Han breaks between
 * words, never inside one. For boxes whose styles start with `base`.
 */
import { noChange } from 'lit'
import { Directive, type DirectiveResult, directive } from 'lit/directive.js'

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

/** The pieces between which a line of Han may break: words, with the punctuation and particles that cling to them. */
export function phrases(text: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && clings(last, segment)) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** Where a reader pauses: after Han punctuation, and after a Latin full stop, colon or the like before a space. */
export const clauses = (text: string): string[] =>
  text.split(/(?<=[，。：；？！])|(?<=[.:;?!])\s+/u).filter(Boolean)

/** The space that `clauses` took away; a Latin sentence may name somebody in Han. */
const gapAfter = (clause: string): string => (/[.:;?!]$/.test(clause) ? ' ' : '')

/** Longer Latin text is prose: it flows. */
const prose = 70

export type Phrase = DirectiveResult<typeof Drawn> | string

/** `text` for a template. */
export function phrase(text: string): Phrase {
  const parts = clauses(text)
  return !han.test(text) && (parts.length === 1 || text.length > prose) ? text : drawn(text)
}

/**
 * Drawn once for all places where it is shown, and copied there whole: a new screen is most of all words, and as many
 * templates as words would take a slow kiosk longer than everything else. What names a number or a time is another
 * sentence for the next person, and is not kept.
 */
const drawings = new Map<string, Element>()
/** A page's own sentences are fewer. */
const most = 600

function drawing(text: string): Node {
  if (/\d/.test(text)) return draw(text)
  const known = drawings.get(text)
  if (known) return known.cloneNode(true)
  if (drawings.size >= most) drawings.clear()
  const drawn = draw(text)
  drawings.set(text, drawn)
  return drawn.cloneNode(true)
}

function draw(text: string): Element {
  const whole = document.createElement('span')
  for (const part of clauses(text)) {
    const clause = document.createElement('span')
    clause.className = 'clause'
    clause.append(...pieces(part))
    whole.append(clause, ...gapAfter(part))
  }
  return whole
}

const pieces = (clause: string) =>
  han.test(clause) ? phrases(clause).flatMap(piece => [piece, document.createElement('wbr')]) : [clause]

class Drawn extends Directive {
  #text: string | null = null

  override render(text: string): unknown {
    if (text === this.#text) return noChange
    this.#text = text
    return drawing(text)
  }
}
const drawn = directive(Drawn)
