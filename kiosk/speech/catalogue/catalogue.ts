/**
 * How the words of every screen and of the printed ticket are kept: entries by message id, in every language, with
 * named parameters. Plain data, so that the site can read it too. `catalogue` declares an area, `speaker` reads it.
 *
 * A text may hold `{number}`, and `{people#person|people}` where a language counts: the first form for exactly 1.
 */
import type { Language } from '../../../server/contract/words.ts'

export type { Language }

/** What is written in each script; Cantonese reads the same characters aloud in its own way. */
export type Entry = { zh: string; en: string }

type Holes<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never
/** What stands in the text itself, and what only decides between two forms of a word. */
type Shown<S extends string> = Exclude<Holes<S>, `${string}#${string}`>
type Counted<S extends string> =
  Holes<S> extends infer H ? (H extends `${infer N}#${string}` ? N : never) : never
type ParamsOf<E extends Entry> = Shown<E['zh'] | E['en']> | Counted<E['zh'] | E['en']>

/** An entry that shows a parameter in one language and not in the other does not compile. */
type SameShown<E extends Entry> = {
  zh: E['zh']
  en: [Shown<E['zh']>, Shown<E['en']>] extends [Shown<E['en']>, Shown<E['zh']>] ? E['en'] : never
}

export const catalogue = <const C extends Record<string, Entry>>(
  entries: C & { [Id in keyof C]: SameShown<C[Id]> },
): C => entries

/** The parameters of message `Id`: none, or an object that names each of them. */
export type Params<C, Id extends keyof C> = C[Id] extends Entry
  ? [ParamsOf<C[Id]>] extends [never]
    ? []
    : [{ [P in ParamsOf<C[Id]>]: string | number }]
  : never

export type Say<C> = <Id extends keyof C>(language: Language, id: Id, ...params: Params<C, Id>) => string

/** Simplified texts as traditional ones; a page belongs to one site, which writes all of it in one script. */
let traditional: Readonly<Record<string, string>> = {}

/** From now on this page writes these texts in traditional characters; see speech/script.ts. */
export function writeTraditional(texts: Readonly<Record<string, string>>): void {
  traditional = texts
}

/** `speaker({...common, ...ticket})` answers `say(language, id, params)` for the ids of those areas. */
export function speaker<const C extends Record<string, Entry>>(entries: C): Say<C> {
  return (language, id, ...params) => {
    const entry = entries[id] as Entry
    const values: Record<string, string | number> = params[0] ?? {}
    return (language === 'en' ? entry.en : (traditional[entry.zh] ?? entry.zh)).replaceAll(
      /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one?: string, many?: string) =>
        one === undefined ? String(values[name]) : values[name] === 1 ? one : String(many),
    )
  }
}
