/** The content security policy of every page: everything from here, nothing inline. Called by the server and its pages. */

const directives = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

export const contentSecurity = { useDefaults: false, directives }

/** The same where a page compiles WebAssembly that came from here; still no `eval` of script. */
export const withWebAssembly = {
  useDefaults: false,
  directives: { ...directives, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] },
}
