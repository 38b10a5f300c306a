/** Serves the built screens: each page under its own address, hashed assets for ever. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const pages: Readonly<Record<string, string>> = {
  '/': 'kiosk/home',
  '/kiosk/': 'kiosk/checkin',
  '/staff/': 'kiosk/staff',
  '/lead/': 'kiosk/lead',
  '/board/': 'display/board',
  '/wall/': 'display/wall',
  '/trust/': 'kiosk/trust',
  '/status/:secret': 'kiosk/status',
}

const year = '365d'

/** Kept out of `/assets/`: their addresses must not change, and must lie above the page that each keeps. */
const serviceWorkers: Readonly<Record<string, string>> = {
  '/kiosk/service-worker.js': 'kiosk/checkin',
  '/staff/service-worker.js': 'kiosk/staff',
}
/** Reading codes by the camera takes WebAssembly of our own, which this page alone may compile; scripts stay as they are. */
const mayCompile = ['/staff/']

/** `dist` is the folder that `npm run build` fills. */
export async function servePages(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: `${dist}/assets`,
    prefix: '/assets/',
    maxAge: year,
    immutable: true,
    index: false,
  })
  const send = (reply: FastifyReply, folder: string) =>
    reply.header('cache-control', 'no-store').sendFile(`${folder}/index.html`, dist, { cacheControl: false })
  for (const [url, folder] of Object.entries(serviceWorkers)) {
    app.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .sendFile(`${folder}/service-worker.js`, dist, { cacheControl: false }),
    )
  }
  for (const [url, folder] of Object.entries(pages)) {
    const config = { compiles: mayCompile.includes(url) }
    app.get(url, { schema: { hide: true }, config }, (_request, reply) => send(reply, folder))
    if (url.length > 1 && url.endsWith('/'))
      app.get(url.slice(0, -1), { schema: { hide: true } }, (request, reply) =>
        reply.redirect(url + request.url.slice(url.length - 1), 308),
      )
  }
}
