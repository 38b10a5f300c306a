/**
 * Puts on record that somebody changed a device or a person. The change itself stands already: a journal that takes
 * nothing at this moment must not undo the revoking of a stolen device, so then the log has to do.
 */
import type { FastifyRequest } from 'fastify'
import { StorageUnavailable } from '../../app/engine.ts'
import type { Log } from '../../app/log-catalogue.ts'
import type { Site } from '../../app/site.ts'
import type { AccessChange } from '../../domain/audit/audit-event.ts'
import { by } from './act.ts'

export type PutOnRecord = (request: FastifyRequest, what: AccessChange, subject: string) => Promise<void>

export const createPutOnRecord =
  (site: Site, log: Log): PutOnRecord =>
  async ({ actor }, what, subject) => {
    const command = { type: 'RecordAccessChange', what, subject } as const
    try {
      await site.execute(command, by(actor), () => ({ answer: null }))
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      log('access.not-on-record', { what, subject, ...by(actor) })
    }
  }
