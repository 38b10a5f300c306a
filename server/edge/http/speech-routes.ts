/** What the screens' voice loads, and the catalogue in traditional characters: public like the screens themselves. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, Language as LanguageSchema } from '../../contract/words.ts'

/** `tag` names exactly this content. */
export type Tagged = { body: Uint8Array | string; tag: string }

export type Speech = {
  pack: (language: Language) => Promise<Tagged>
  /** The catalogue's texts, simplified to traditional, as JSON. */
  traditionalWords: () => Promise<Tagged>
}

/** Asked about at every start of a screen, sent only when it has changed. */
function send(request: FastifyRequest, reply: FastifyReply, type: string, { body, tag }: Tagged) {
  const etag = `"${tag}"`
  void reply.header('cache-control', 'no-cache').header('etag', etag)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply
    .type(type)
    .send(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength))
}

export function speechRoutes(app: FastifyInstance, speech: Speech): void {
  app.get<{ Params: { language: Language } }>(
    '/voice/:language',
    { schema: { hide: true, params: { type: 'object', properties: { language: LanguageSchema } } } },
    async (request, reply) =>
      send(request, reply, 'application/octet-stream', await speech.pack(request.params.language)),
  )
  app.get('/words/traditional', { schema: { hide: true } }, async (request, reply) =>
    send(request, reply, 'application/json', await speech.traditionalWords()),
  )
}
