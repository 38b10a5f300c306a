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

type Name<S extends string> = S extends `${infer N}#${string}` ? N : S
type ParamsIn<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? Name<P> | ParamsIn<Rest>
  : never

/** An entry whose languages ask for different parameters does not compile. */
type SameParams<E extends Entry> = {
  zh: E['zh']
  en: [ParamsIn<E['zh']>, ParamsIn<E['en']>] extends [ParamsIn<E['en']>, ParamsIn<E['zh']>] ? E['en'] : never
}

export const catalogue = <const C extends Record<string, Entry>>(
  entries: C & { [Id in keyof C]: SameParams<C[Id]> },
): C => entries

/** The parameters of message `Id`: none, or an object that names each of them. */
export type Params<C, Id extends keyof C> = C[Id] extends Entry
  ? [ParamsIn<C[Id]['zh']>] extends [never]
    ? []
    : [{ [P in ParamsIn<C[Id]['zh']>]: string | number }]
  : never

export type Say<C> = <Id extends keyof C>(language: Language, id: Id, ...params: Params<C, Id>) => string

/** `speaker({...common, ...ticket})` answers `say(language, id, params)` for the ids of those areas. */
export function speaker<const C extends Record<string, Entry>>(entries: C): Say<C> {
  return (language, id, ...params) => {
    const entry = entries[id] as Entry
    const values: Record<string, string | number> = params[0] ?? {}
    return (language === 'en' ? entry.en : entry.zh).replaceAll(
      /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one?: string, many?: string) =>
        one === undefined ? String(values[name]) : values[name] === 1 ? one : String(many),
    )
  }
}
