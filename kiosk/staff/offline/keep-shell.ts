/** Keeps the handheld's own files in the browser, so that it opens at once and without the site. Called when it starts. */

/** Only a secure page may: without TLS the handheld works as before, but opens from the network alone. */
export async function keepShell(browser: Navigator = navigator): Promise<void> {
  if (!('serviceWorker' in browser)) return
  await browser.serviceWorker.register('/staff/service-worker.js', { scope: '/staff/' }).catch(() => {
    // A certificate that is not trusted yet: the page says so itself.
  })
}
