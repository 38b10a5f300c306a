/** The certificate of the site's own authority, for devices that are to trust it, and how to recognise it. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { TrustFacts } from '../../contract/site.ts'
import { problem, sendProblem } from './problem.ts'
import type { Tls } from './two-protocols.ts'

const hidden = { schema: { hide: true } }

export function trustRoutes(app: FastifyInstance, tls: Tls | null): void {
  const none = (reply: FastifyReply) =>
    sendProblem(reply, problem('not-found', { detail: 'This site runs without --tls.' }))

  app.get('/trust/ca.crt', hidden, (_request, reply) =>
    tls
      ? reply
          .type('application/x-x509-ca-cert')
          .header('content-disposition', 'attachment; filename="greenlane-ca.crt"')
          .header('cache-control', 'no-store')
          .send(tls.authority().raw)
      : none(reply),
  )

  app.get('/trust/ca.json', hidden, (_request, reply) => {
    if (!tls) return none(reply)
    const { subject, fingerprint256 } = tls.authority()
    const facts: TrustFacts = { name: subject.replace(/^CN=/, ''), fingerprint: fingerprint256 }
    return reply.header('cache-control', 'no-store').send(facts)
  })
}
