/** Copies what a field shows. Browsers offer the clipboard to secure pages only; the old command works everywhere. */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  field.select()
  // Undefined on plain HTTP, whatever its type says.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (!clipboard) return document.execCommand('copy')
  return clipboard.writeText(field.value).then(
    () => true,
    () => document.execCommand('copy'),
  )
}
