/** Keeps the handheld's screen on while it is looked at; the browser drops the lock whenever the page is hidden. */
export function keepAwake(page: Document = document): () => void {
  let lock: WakeLockSentinel | null = null
  const take = async () => {
    if (page.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => null)
  }
  const again = () => void take()
  page.addEventListener('visibilitychange', again)
  again()
  return () => {
    page.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
