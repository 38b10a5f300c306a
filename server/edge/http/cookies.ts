/** One cookie per role, so that one browser can be a kiosk, a board and a handheld at once. */
import type { FastifyReply, FastifyRequest } from 'fastify'

export const roles = ['kiosk', 'display', 'handheld', 'person'] as const
export type CookieRole = (typeof roles)[number]

/** Under TLS the `__Host-` prefix pins the cookie to this host and to HTTPS (RFC 6265bis, 4.1.3.2). */
const nameOf = (role: CookieRole, secure: boolean) => `${secure ? '__Host-' : ''}gl-${role}`

const days = 24 * 3600

export type Cookies = ReturnType<typeof createCookies>

export function createCookies(secure: boolean) {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  return {
    read: (request: FastifyRequest, role: CookieRole): string | undefined =>
      request.cookies[nameOf(role, secure)],
    write: (reply: FastifyReply, role: CookieRole, token: string) =>
      reply.setCookie(nameOf(role, secure), token, { ...options, maxAge: 365 * days }),
    clear: (reply: FastifyReply, role: CookieRole) => reply.clearCookie(nameOf(role, secure), options),
  }
}
