/** The certificate of the site's own authority, for devices that are to trust it, and how to recognise it. */
import type { FastifyInstance } from 'fastify'
import type { TrustFacts } from '../../contract/site.ts'
import { problem, sendProblem } from './problem.ts'
import type { Tls } from './two-protocols.ts'

const hidden = { schema: { hide: true } }

export function trustRoutes(app: FastifyInstance, tls: Tls | null): void {
  app.get('/trust/ca.crt', hidden, (_request, reply) =>
    tls
      ? reply
          .type('application/x-x509-ca-cert')
          .header('content-disposition', 'attachment; filename="greenlane-ca.crt"')
          .header('cache-control', 'no-store')
          .send(tls.authority().raw)
      : sendProblem(reply, problem('not-found', { detail: 'This site runs without --tls.' })),
  )

  app.get('/trust/ca.json', hidden, (_request, reply) => {
    // Not an error: the page asks in order to know.
    if (!tls) return reply.type('application/json').send('null')
    const { subject, fingerprint256 } = tls.authority()
    const facts: TrustFacts = { name: subject.replace(/^CN=/, ''), fingerprint: fingerprint256 }
    return reply.header('cache-control', 'no-store').send(facts)
  })
}
