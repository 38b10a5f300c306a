/** Takes back the caller's own latest action. */
export type Undo = { readonly type: 'Undo' }
