/** Simplified characters as traditional ones, in Hong Kong's forms. Loaded only at sites that write them. */

export type Rewrite = (text: string) => string

let converter: Promise<Rewrite> | undefined

/** One for all: its dictionaries are a megabyte. */
export function traditional(): Promise<Rewrite> {
  converter ??= import('opencc-js/cn2t').then(({ Converter }) => Converter({ from: 'cn', to: 'hk' }))
  return converter
}
