/** Turns a request into the actor behind it: a bearer token first, then the cookie of the role the screen names. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../app/access/actor.ts'
import type { Devices } from '../../app/access/devices.ts'
import type { Sessions } from '../../app/access/sessions.ts'
import { type CookieRole, type Cookies, roles } from './cookies.ts'

export type Access = { sessions: Sessions; devices: Devices }
export type Identify = ReturnType<typeof createIdentify>

const bearer = /^Bearer ([\x21-\x7e]{16,128})$/i
const isRole = (text: unknown): text is CookieRole => roles.some(role => role === text)

export function createIdentify(access: Access, cookies: Cookies) {
  const device = (token: string | undefined) => (token ? access.devices.who(token) : null)
  const person = (token: string | undefined) => (token ? access.sessions.who(token) : null)

  /** `Greenlane-As` on requests; `?as=` where a browser cannot set a header (sockets, pictures). */
  function namedRole(request: FastifyRequest): CookieRole | null {
    const named = request.headers['greenlane-as'] ?? (request.query as { as?: unknown }).as
    if (isRole(named)) return named
    const present = roles.filter(role => cookies.read(request, role))
    return present.length === 1 ? (present[0] ?? null) : null
  }

  return {
    token(request: FastifyRequest): string | undefined {
      const header = bearer.exec(request.headers.authorization ?? '')
      if (header) return header[1]
      const role = namedRole(request)
      return role ? cookies.read(request, role) : undefined
    },
    actor(request: FastifyRequest): Actor | null {
      if (request.headers.authorization) {
        const token = bearer.exec(request.headers.authorization)?.[1]
        return person(token) ?? device(token)
      }
      const role = namedRole(request)
      if (!role) return null
      const token = cookies.read(request, role)
      if (role === 'person') return person(token)
      const found = device(token)
      return found?.as === role ? found : null
    },
    /** The paired handheld that somebody signs in on, or null: it decides whose failures delay whom. */
    handheld(request: FastifyRequest): string | null {
      const token = bearer.exec(request.headers.authorization ?? '')?.[1] ?? cookies.read(request, 'handheld')
      const found = device(token)
      return found?.as === 'handheld' ? found.device : null
    },
  }
}
