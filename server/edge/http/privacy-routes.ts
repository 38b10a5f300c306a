/** What is kept of people, for the lead: how much, and letting it go before its time, each with a reason on record. */
import type { FastifyInstance } from 'fastify'
import { EraseCampaign, ForgetPeople, Forgotten, PrivacyState } from '../../contract/privacy.ts'
import type { RouteParts } from './parts.ts'
import { Refused } from './problem.ts'
import { route } from './routes.ts'

const tag = 'privacy'

export function privacyRoutes(app: FastifyInstance, { act, newId, privacy }: RouteParts): void {
  const { vault, keys, rules, finishErasing } = privacy

  route(
    app,
    {
      method: 'GET',
      url: '/privacy',
      summary: 'What is kept of people, and for how long',
      tag,
      answers: { 200: PrivacyState },
    },
    async () => {
      const { keep, retentionDays } = rules()
      return { campaign: keys.read().campaign, keep, retentionDays, ...vault.count() }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/privacy/forget',
      summary: 'Forget the people of a ticket or of a roster, or one of them',
      tag,
      body: ForgetPeople,
      answers: { 200: Forgotten },
    },
    (request, reply) =>
      act(request, reply, () => {
        const { of, person, reason } = request.body
        const people = vault.forget(of, person)
        if (people === 0) throw new Refused('not-found')
        return {
          command: { type: 'ForgetPeople', of, person: person ?? null, people, reason },
          answer: () => ({ status: 200, body: { people } }),
        }
      }),
  )

  route(
    app,
    {
      method: 'POST',
      url: '/privacy/erase',
      summary:
        "End the campaign: destroy the keys of all people's data, in every backup too. The day must be closed",
      tag,
      body: EraseCampaign,
      answers: { 200: Forgotten },
    },
    (request, reply) =>
      act(
        request,
        reply,
        () => {
          const { campaign } = keys.read()
          const { people } = vault.count()
          return {
            command: { type: 'EraseCampaign', campaign, next: newId(), people, reason: request.body.reason },
            answer: () => ({ status: 200, body: { people } }),
          }
        },
        { finish: finishErasing },
      ),
  )
}
