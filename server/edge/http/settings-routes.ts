/** What the lead may change during the day: the policy's k and kBatch, the waiting area's capacity, the voice. */
import type { FastifyInstance } from 'fastify'
import { ChangeSettings, Settings } from '../../contract/site.ts'
import type { State } from '../../domain/state.ts'
import { volumeOf } from '../view/volume-of.ts'
import type { RouteParts } from './parts.ts'
import { route } from './routes.ts'

const settingsView = ({ settings }: State): Settings => ({ ...settings, volume: volumeOf(settings) })

export function settingsRoutes(app: FastifyInstance, { site, act }: RouteParts): void {
  const tag = 'site'
  route(
    app,
    { method: 'GET', url: '/settings', summary: 'The settings in force', tag, answers: { 200: Settings } },
    async () => {
      await site.settled()
      return settingsView(site.state())
    },
  )
  route(
    app,
    {
      method: 'PATCH',
      url: '/settings',
      summary: 'Change settings during the day; it is on record',
      tag,
      body: ChangeSettings,
      answers: { 200: Settings },
    },
    (request, reply) =>
      act(request, reply, () => ({
        command: { type: 'ChangeSettings', ...request.body },
        answer: state => ({ status: 200, body: settingsView(state) }),
      })),
  )
}
