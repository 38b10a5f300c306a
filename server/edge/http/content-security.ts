/** The content security policy of every page: everything from here, nothing inline. Called by the server and its pages. */

const directives = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

export type ContentSecurity = { useDefaults: boolean; directives: Record<string, string[]> }

export const contentSecurity: ContentSecurity = { useDefaults: false, directives }

/** The same where a page compiles WebAssembly that came from here; still no `eval` of script. */
export const withWebAssembly: ContentSecurity = {
  useDefaults: false,
  directives: { ...directives, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] },
}
