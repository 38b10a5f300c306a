/** Messages as one row of clips and pauses: the parameters are spelled, what a site has recorded whole is taken whole. */
import type { Language, Params } from '../catalogue/catalogue.ts'
import type { Pack } from '../spoken/pack.ts'
import type { Part } from '../spoken/plan.ts'
import { spell } from '../spoken/spell.ts'
import type { SpokenId, SpokenWords } from '../spoken/spoken-entries.ts'

type Values = Readonly<Record<string, string | number>>
type Message = { [Id in SpokenId]: readonly [id: Id, ...values: Params<SpokenWords, Id>] }[SpokenId]
/** A message to say, with its parameters; or a clip that only a site may have, by its name. */
export type Line = Message | { readonly clip: string }

/** Between two messages, ms. */
const betweenLines = 380

/** Clips by name, and pauses in ms. Null where something has no clip: half a sentence is worse than none. */
export function lineUp(language: Language, pack: Pack, lines: readonly Line[]): Part[] | null {
  const rows = lines.map(line => lineOf(language, pack, line))
  if (!rows.every(row => row !== null)) return null
  return rows.flatMap((row, index) => (index === 0 ? row : [betweenLines, ...row]))
}

function lineOf(language: Language, pack: Pack, line: Line): Part[] | null {
  if ('clip' in line) return pack.has(line.clip) ? [line.clip] : null
  const [id, values = {}]: readonly [SpokenId, Values?] = line
  const plan = pack.plan(id)
  if (!plan) return null
  const row = Array.isArray(plan) ? plan : values[plan.by] === 1 ? plan.one : plan.many
  const said = row.flatMap<Part | null>(part => {
    const hole = typeof part === 'string' ? /^\{(\w+)\}$/.exec(part)?.[1] : undefined
    return hole === undefined ? part : spelled(language, pack, values[hole])
  })
  const sayable = (part: Part | null): part is Part =>
    part !== null && (typeof part === 'number' || pack.has(part))
  return said.every(sayable) ? said : null
}

/** A recording of the value itself, such as `name.东门`, is better than a row of words. */
function spelled(language: Language, pack: Pack, value: string | number | undefined): (string | null)[] {
  if (value === undefined) return [null]
  const recorded = `name.${value}`.normalize('NFC')
  return pack.has(recorded) ? [recorded] : (spell(language, value) ?? [null])
}
