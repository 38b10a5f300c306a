/** Has the browser keep this page for a start without the site; only where pages are secure: this computer, or TLS. */
export async function keepPage(): Promise<void> {
  if ('serviceWorker' in navigator)
    await navigator.serviceWorker.register('/kiosk/service-worker.js', { scope: '/kiosk/' })
}
