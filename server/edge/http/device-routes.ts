/** Devices: added by the lead with a one-time code, paired once, revoked at once. */
import type { FastifyInstance } from 'fastify'
import type { Devices, Seen } from '../../app/access/devices.ts'
import type { DeviceRecord } from '../../app/access/document.ts'
import type { Log } from '../../app/log-catalogue.ts'
import type { PrintDesk } from '../../app/print-desk.ts'
import {
  AddDevice,
  ChangeDevice,
  Device,
  DeviceAdded,
  Heartbeat,
  Pair,
  Paired,
} from '../../contract/access.ts'
import { instant } from '../view/instant.ts'
import type { Cookies } from './cookies.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import { printerNamed } from './print-ticket.ts'
import { Refused } from './problem.ts'
import type { PutOnRecord } from './put-on-record.ts'
import { route } from './routes.ts'

type DeviceParts = { devices: Devices; cookies: Cookies; log: Log; onRecord: PutOnRecord; desk: PrintDesk }

const instantOrNull = (at: number | null | undefined) => (at == null ? null : instant(at))

const shown = (record: DeviceRecord, seen: Seen | undefined): Device => ({
  id: record.id,
  kind: record.kind,
  name: record.name,
  state: record.token ? 'paired' : 'waiting',
  pairedAt: instantOrNull(record.pairedAt),
  seenAt: instantOrNull(seen?.at),
  battery: seen?.battery ?? null,
  version: seen?.version ?? null,
  printer: record.printer ?? null,
  voice: !record.silent,
})

export function deviceRoutes(
  app: FastifyInstance,
  { devices, cookies, log, onRecord, desk }: DeviceParts,
): void {
  const tag = 'devices'

  route(
    app,
    {
      method: 'POST',
      url: '/devices',
      summary: 'Add a device; its code pairs it once within 10 minutes',
      tag,
      body: AddDevice,
      answers: { 201: DeviceAdded },
    },
    async (request, reply) => {
      const added = await devices.add(request.body.kind, request.body.name)
      await onRecord(request, 'device-added', added.id)
      return reply.code(201).send(added)
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/devices/pair',
      summary: 'Pair this device with a code',
      tag,
      body: Pair,
      answers: { 200: Paired },
    },
    async (request, reply) => {
      const result = await devices.pair(request.body.code)
      if ('token' in result) {
        const { device, as } = result.actor
        log('access.paired', { device, kind: as })
        await onRecord(request, 'device-paired', device)
        cookies.write(reply, as, result.token)
        return { token: result.token, kind: as, name: result.actor.name } satisfies Paired
      }
      const slowed = result.refused === 'too-many-requests'
      log(slowed ? 'access.slowed' : 'access.wrong-code', { source: `ip:${request.ip}` })
      if (result.refused === 'too-many-requests')
        throw new Refused('too-many-requests', { retryAfter: result.retryAfter })
      throw new Refused('not-found', { detail: 'This code is wrong, used or older than 10 minutes.' })
    },
  )

  route(
    app,
    {
      method: 'GET',
      url: '/devices',
      summary: 'All devices, and when each was last heard of',
      tag,
      query: listQuery({}),
      answers: { 200: listOf(Device) },
    },
    async request => {
      const { items, next } = pageOf(devices.list(), request.query)
      return { items: items.map(record => shown(record, devices.seen(record.id))), next }
    },
  )

  route(
    app,
    {
      method: 'PATCH',
      url: '/devices/:id',
      summary: 'Set where the tickets of a device are printed, and whether a board speaks',
      tag,
      body: ChangeDevice,
      answers: { 204: 'Set' },
    },
    async (request, reply) => {
      const { printer, voice } = request.body
      if (printer) printerNamed(desk, printer)
      const device = request.params.id ?? ''
      if (printer !== undefined && !(await devices.usePrinter(device, printer)))
        throw new Refused('not-found')
      if (voice !== undefined && !(await devices.useVoice(device, voice))) throw new Refused('not-found')
      await onRecord(request, 'device-changed', device)
      return reply.code(204).send()
    },
  )

  route(
    app,
    {
      method: 'DELETE',
      url: '/devices/:id',
      summary: 'Revoke a device at once',
      tag,
      answers: { 204: 'Revoked' },
    },
    async (request, reply) => {
      const device = request.params.id ?? ''
      if (!(await devices.revoke(device))) throw new Refused('not-found')
      log('access.revoked', { device })
      await onRecord(request, 'device-revoked', device)
      return reply.code(204).send()
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/devices/me/heartbeat',
      summary: 'Tell that this device is alive, and its battery',
      tag,
      body: Heartbeat,
      answers: { 204: 'Noted' },
    },
    async (request, reply) => {
      const { battery, version } = request.body
      if (request.actor?.kind === 'device') devices.heartbeat(request.actor.device, battery ?? null, version)
      return reply.code(204).send()
    },
  )
}
