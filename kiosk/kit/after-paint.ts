/** What nobody sees waits until what they see is painted: the voice, the focus. */
export function afterPaint(task: () => void): void {
  // A page that is not shown has no frames.
  if (document.hidden) setTimeout(task)
  else requestAnimationFrame(() => setTimeout(task))
}
