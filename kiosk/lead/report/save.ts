/** Lets the browser save a file that a page holds. */

/** Milliseconds after which no browser still reads from the address. */
const patience = 60_000

export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), patience)
}
