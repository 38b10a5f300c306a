/** A message as a row of clips, parameters and pauses; pure, for the script that renders clips and for the site. */

/** A clip's name, `{parameter}`, or a pause in ms. */
export type Part = string | number
/** Where a language counts, there is a plan for exactly 1 and one for everything else. */
export type Plan = Part[] | { by: string; one: Part[]; many: Part[] }

/** What is said in one go, with the name of its clip. */
export type PlannedMessage = { plan: Plan; clips: Map<string, string> }

const hole = /(\{\w+\})/
const counted = /\{(\w+)#([^|}]*)\|([^}]*)\}/g
/** Marks that are not said, at the edge of what is; a question keeps its mark, because it is heard. */
const before = /^[\s，。；：、！？,.;:!?·•–—-]*/
const after = /[\s，。；：、！…,.;:!·•–—-]*$/

const long = 320
const short = 140

/** How long one waits at these marks. */
function pauseAt(signs: string): number {
  if (/[。；！？.;!?]/.test(signs)) return long
  return /[，：、,:·•–—]/.test(signs) ? short : 0
}

/** `{people#person|people}` as either form. */
const inflect = (text: string, form: 'one' | 'many') =>
  text.replaceAll(counted, (_, _name, one: string, many: string) => (form === 'one' ? one : many))

type Piece = { text: string } | { part: Part }

function pieces(text: string): Piece[] {
  return text.split(hole).flatMap<Piece>(piece => {
    if (hole.test(piece)) return [{ part: piece }]
    const bare = piece.replace(before, '').replace(after, '')
    const opening = pauseAt(before.exec(piece)?.[0] ?? '')
    if (bare === '') return opening ? [{ part: opening }] : []
    const closing = pauseAt(after.exec(piece)?.[0] ?? '')
    return [...(opening ? [{ part: opening }] : []), { text: bare }, ...(closing ? [{ part: closing }] : [])]
  })
}

/** A pause at either end is for whoever says several messages to make. */
function trimmed(row: Part[]): Part[] {
  const first = row.findIndex(part => typeof part === 'string')
  const last = row.findLastIndex(part => typeof part === 'string')
  return row.slice(first, last + 1)
}

/**
 * The clip of a message is called like the message; if parameters divide it into several, `ID.1`, `ID.2`, … in the
 * order in which they are first met. A text that comes twice is one clip.
 */
export function planOf(id: string, text: string): PlannedMessage {
  const by = /\{(\w+)#/.exec(text)?.[1]
  const rows = by
    ? [pieces(inflect(text, 'one')), pieces(inflect(text, 'many'))]
    : [pieces(text.replaceAll(counted, ''))]
  const texts = [...new Set(rows.flat().flatMap(piece => ('text' in piece ? piece.text : [])))]
  const nameOf = (said: string) => (texts.length === 1 ? id : `${id}.${texts.indexOf(said) + 1}`)
  const [one = [], many = []] = rows.map(row =>
    trimmed(row.map(piece => ('text' in piece ? nameOf(piece.text) : piece.part))),
  )
  return {
    plan: by ? { by, one, many } : one,
    clips: new Map(texts.map(said => [nameOf(said), said])),
  }
}
