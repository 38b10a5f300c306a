/**
 * The handheld's files, kept by its browser: the page opens from here, whether the site is there or not. Nothing that the
 * site answers is kept, and nothing is sent later. Built to /staff/service-worker.js with the list of files filled in.
 */

/** What `vite.config.ts` fills in: a name that changes with every build, and every file of the page. */
declare const shell: { name: string; files: string[] }

type Extended = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extended & { request: Request; respondWith(answer: Promise<Response>): void }
type Installing = Extended & { addRoutes?: (rule: object) => Promise<void> }
type Worker = EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } }

const worker = globalThis as unknown as Worker
const page = '/staff/'
const prefix = 'handheld-'

const on = <E extends Event>(name: string, run: (event: E) => void) =>
  worker.addEventListener(name, event => run(event as E))

async function install(): Promise<void> {
  const cache = await caches.open(prefix + shell.name)
  await cache.addAll([page, ...shell.files].map(url => new Request(url, { cache: 'no-cache' })))
  await worker.skipWaiting()
}

async function tidy(): Promise<void> {
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== prefix + shell.name)
  await Promise.all(old.map(name => caches.delete(name)))
  await worker.clients.claim()
}

async function answer(request: Request, url: URL): Promise<Response> {
  const kept = await caches.match(url.pathname === page ? page : request)
  return kept ?? fetch(request)
}

on<Installing>('install', event => {
  // The site's own answers go past this worker, without waiting for it to wake.
  const past = { condition: { urlPattern: '/api/*' }, source: 'network' }
  event.waitUntil(event.addRoutes?.(past).catch(() => {}) ?? Promise.resolve())
  event.waitUntil(install())
})
on<Extended>('activate', event => event.waitUntil(tidy()))
on<Fetching>('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname === page || shell.files.includes(url.pathname)) event.respondWith(answer(request, url))
})
