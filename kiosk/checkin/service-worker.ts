/**
 * Keeps the kiosk's page and what it is made of, so that a kiosk that is switched on while its site is away shows
 * something and can give out its own numbers. The site's answer comes first wherever there is one: a new version is
 * never held back. Nothing of the interface (`/api/`) is kept.
 */

/** What a worker has, as far as it is used here: the language service knows pages only. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Extendable & { data: unknown }) => void): void
}

const worker = self as unknown as Worker
const store = 'greenlane-kiosk'
/** Milliseconds that the page waits for the site before it is taken from what was kept. */
const patience = 3000

/** Files under their own hash never change; the page and the voice are asked for again. */
const isLasting = (path: string) => path.startsWith('/assets/')
const isKept = (path: string) =>
  isLasting(path) || path === '/kiosk/' || path.startsWith('/voice/') || path.startsWith('/words/')

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin || !isKept(pathname)) return
  event.respondWith(isLasting(pathname) ? keptFirst(event.request) : siteFirst(event.request, pathname))
})
/** The page says what it is made of: it was loaded before this worker was there. */
worker.addEventListener('message', event => {
  if (Array.isArray(event.data)) event.waitUntil(keepOnly(event.data as string[]))
})

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? keep(request, await fetch(request))
}

async function siteFirst(request: Request, path: string): Promise<Response> {
  try {
    return await keep(path, await fetch(request, { signal: AbortSignal.timeout(patience) }))
  } catch (error) {
    const kept = await caches.match(path)
    if (kept) return kept
    throw error
  }
}

async function keep(under: Request | string, answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(store)).put(under, answer.clone())
  return answer
}

/** Files of earlier versions go. */
async function keepOnly(paths: string[]): Promise<void> {
  const cache = await caches.open(store)
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await Promise.all(paths.filter(path => !known.has(path)).map(path => cache.add(path)))
  const gone = [...known].filter(path => isLasting(path) && !paths.includes(path))
  await Promise.all(gone.map(path => cache.delete(path)))
}
