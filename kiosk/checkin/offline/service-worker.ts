/**
 * Keeps the kiosk's page and all it is made of, so that a kiosk that is switched on while its site is away opens at once
 * and can give out its own numbers. The site's page comes first wherever there is one: a new version is never held back.
 * Nothing of the interface (`/api/`) is kept. Built to /kiosk/service-worker.js with the list of files filled in.
 */

/** What `vite.config.ts` fills in: a name that changes with every build, and every file of the page. */
declare const shell: { name: string; files: string[] }

/** What a worker has, as far as it is used here: the language service knows pages only. */
type Extended = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extended & { request: Request; respondWith(answer: Promise<Response>): void }
type Installing = Extended & { addRoutes?: (roads: object[]) => Promise<void> }
type Worker = EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } }

const worker = globalThis as unknown as Worker
const page = '/kiosk/'
const prefix = 'kiosk-'
/** Voice and words change without a new version of the page. */
const answers = `${prefix}answers`
/** Milliseconds that the site is waited for before what was kept is taken; a voice is large. */
const patienceWith = (path: string) => (path === page ? 3000 : 30_000)

/** Browsers that know of such roads need not wake this worker: the site's answers and what is kept whole go past it. */
const roads = [
  { condition: { urlPattern: '/api/*' }, source: 'network' },
  { condition: { urlPattern: '/assets/*' }, source: { cacheName: prefix + shell.name } },
  { condition: { urlPattern: page }, source: 'race-network-and-fetch-handler' },
]

const on = <E extends Event>(name: string, run: (event: E) => void) =>
  worker.addEventListener(name, event => run(event as E))

/** All of one version or nothing: a page never meets the files of another. */
async function install(): Promise<void> {
  const cache = await caches.open(prefix + shell.name)
  await cache.addAll([page, ...shell.files].map(url => new Request(url, { cache: 'no-cache' })))
  await worker.skipWaiting()
}

async function tidy(): Promise<void> {
  const current = [prefix + shell.name, answers]
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && !current.includes(name))
  await Promise.all(old.map(name => caches.delete(name)))
  await worker.clients.claim()
}

const keptFirst = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request)

async function siteFirst(request: Request, path: string): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceWith(path)) })
    if (answer.ok && path !== page) await (await caches.open(answers)).put(path, answer.clone())
    return answer
  } catch (error) {
    const kept = await caches.match(path)
    if (kept) return kept
    throw error
  }
}

on<Installing>('install', event => {
  event.waitUntil(event.addRoutes?.(roads).catch(() => {}) ?? Promise.resolve())
  event.waitUntil(install())
})
on<Extended>('activate', event => event.waitUntil(tidy()))
on<Fetching>('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (shell.files.includes(pathname)) event.respondWith(keptFirst(request))
  else if (pathname === page || /^\/(voice|words)\//.test(pathname))
    event.respondWith(siteFirst(request, pathname))
})
