/** Says something to screen readers through the page's one live region, `<p id="announcer" role="status">`. */
export function announce(text: string): void {
  const region = document.getElementById('announcer')
  if (region && region.textContent !== text) region.textContent = text
}
