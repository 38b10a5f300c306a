/** Signing in and out, and the people who may. */
import type { FastifyInstance } from 'fastify'
import type { PersonActor } from '../../app/access/actor.ts'
import type { StaffRecord } from '../../app/access/document.ts'
import type { Staff } from '../../app/access/staff.ts'
import type { Log } from '../../app/log-catalogue.ts'
import { AddStaff, ChangeStaff, SignedIn, SignIn, StaffMember, StaffWithPin } from '../../contract/access.ts'
import type { Cookies } from './cookies.ts'
import type { Access, Identify } from './identify.ts'
import { listOf, listQuery, pageOf } from './paging.ts'
import { Refused } from './problem.ts'
import type { PutOnRecord } from './put-on-record.ts'
import { route } from './routes.ts'

export type SessionParts = {
  access: Access & { staff: Staff }
  cookies: Cookies
  identify: Identify
  newId: () => string
  log: Log
  onRecord: PutOnRecord
}

const member = ({ id, name, role, enabled }: StaffRecord): StaffMember => ({ id, name, role, enabled })
const signedIn = (token: string, { staff, name, as }: PersonActor): SignedIn => ({
  token,
  id: staff,
  staff: name,
  role: as,
})

const kindOfChange = ({ enabled }: ChangeStaff) =>
  enabled === undefined ? 'person-changed' : enabled ? 'person-enabled' : 'person-disabled'

export function sessionRoutes(
  app: FastifyInstance,
  { access, cookies, identify, newId, log, onRecord }: SessionParts,
): void {
  const tag = 'people'
  // What is not a name here may be a PIN in the wrong field.
  const known = (staff: string) => (access.staff.list().some(each => each.id === staff) ? staff : 'unknown')

  route(
    app,
    {
      method: 'POST',
      url: '/session',
      summary: 'Sign in with a PIN',
      tag,
      body: SignIn,
      answers: { 200: SignedIn },
    },
    async (request, reply) => {
      const { staff, pin } = request.body
      const handheld = identify.handheld(request)
      const source = handheld ? `device:${handheld}` : `ip:${request.ip}`
      const result = await access.sessions.signIn(staff, pin, handheld, source)
      if ('token' in result) {
        log('access.signed-in', { staff, source })
        cookies.write(reply, 'person', result.token)
        return signedIn(result.token, result.actor)
      }
      const slowed = result.refused === 'too-many-requests'
      log(slowed ? 'access.slowed' : 'access.wrong-pin', { staff: known(staff), source })
      if (result.refused === 'wrong-pin') throw new Refused('wrong-pin')
      throw new Refused('too-many-requests', { retryAfter: result.retryAfter })
    },
  )

  route(
    app,
    { method: 'GET', url: '/session', summary: 'Who is signed in here', tag, answers: { 200: SignedIn } },
    async request => {
      const actor = request.actor
      if (actor?.kind !== 'person') throw new Refused('not-signed-in')
      return signedIn('', actor)
    },
  )

  route(
    app,
    { method: 'DELETE', url: '/session', summary: 'Sign out', tag, answers: { 204: 'Signed out' } },
    async (request, reply) => {
      const token = identify.token(request)
      if (token) await access.sessions.signOut(token)
      cookies.clear(reply, 'person')
      return reply.code(204).send()
    },
  )

  route(
    app,
    {
      method: 'GET',
      url: '/staff',
      summary: 'The people of this site',
      tag,
      query: listQuery({}),
      answers: { 200: listOf(StaffMember) },
    },
    async request => {
      const { items, next } = pageOf(access.staff.list(), request.query)
      return { items: items.map(member), next }
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/staff',
      summary: 'Add a person; the PIN is shown this once',
      tag,
      body: AddStaff,
      answers: { 201: StaffWithPin },
    },
    async (request, reply) => {
      const { id = newId(), name, role = 'staff' } = request.body
      const added = await access.staff.add(id, name, role)
      if (!added) {
        const errors = [{ path: '/id', message: 'is taken already; choose another' }]
        throw new Refused('invalid-input', { errors })
      }
      await onRecord(request, 'person-added', added.record.id)
      return reply.code(201).send({ staff: member(added.record), pin: added.pin })
    },
  )

  route(
    app,
    {
      method: 'PATCH',
      url: '/staff/:id',
      summary: 'Change a person; disabling one ends their sessions',
      tag,
      body: ChangeStaff,
      answers: { 200: StaffMember },
    },
    async request => {
      const changed = await access.staff.change(request.params.id ?? '', request.body)
      if ('refused' in changed) throw new Refused(changed.refused)
      await onRecord(request, kindOfChange(request.body), changed.id)
      return member(changed)
    },
  )

  route(
    app,
    { method: 'DELETE', url: '/staff/:id', summary: 'Remove a person', tag, answers: { 204: 'Removed' } },
    async (request, reply) => {
      const { id = '' } = request.params
      const result = await access.staff.remove(id)
      if (result !== 'removed') throw new Refused(result)
      await onRecord(request, 'person-removed', id)
      return reply.code(204).send()
    },
  )

  route(
    app,
    {
      method: 'POST',
      url: '/staff/:id/pin',
      summary: 'Give a new PIN, shown this once; sessions end',
      tag,
      answers: { 200: StaffWithPin },
    },
    async request => {
      const renewed = await access.staff.newPin(request.params.id ?? '')
      if (!renewed) throw new Refused('not-found')
      await onRecord(request, 'pin-renewed', renewed.record.id)
      return { staff: member(renewed.record), pin: renewed.pin }
    },
  )
}
