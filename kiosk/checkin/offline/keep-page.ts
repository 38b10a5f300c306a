/** Has the browser keep this page for a start without the site; only where pages are secure: this computer, or TLS. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/kiosk/service-worker.js', { scope: '/kiosk/' })
  const { active } = await navigator.serviceWorker.ready
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
  active?.postMessage([...new Set(['/kiosk/', ...parts])])
}
