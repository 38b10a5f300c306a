/** Gives a text field back what it held before a scanner typed into it. Called by the wedge. */

type Field = EventTarget & { value: string; selectionStart: number | null; selectionEnd: number | null }

/** The field that a key goes to, inside shadow roots too. */
export function fieldOf(event: Event): Field | null {
  const at = event.composedPath()[0]
  return at && 'value' in at && 'selectionStart' in at ? (at as Field) : null
}

/** Call it before the key has written; the answer undoes what was written since. */
export function keepField(event: Event): () => void {
  const field = fieldOf(event)
  if (!field) return () => {}
  const { value, selectionStart, selectionEnd } = field
  return () => {
    if (field.value === value) return
    field.value = value
    // Fields such as numbers have no caret to set.
    if (selectionStart !== null) Object.assign(field, { selectionStart, selectionEnd })
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }
}
