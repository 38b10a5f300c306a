/** One cookie per role, so that one browser can be a kiosk, a board and a handheld at once. */
import type { FastifyReply, FastifyRequest } from 'fastify'

export const roles = ['kiosk', 'display', 'handheld', 'person'] as const
export type CookieRole = (typeof roles)[number]

/** Under TLS the `__Host-` prefix pins the cookie to this host and to HTTPS (RFC 6265bis, 4.1.3.2). */
const nameOf = (role: CookieRole, secure: boolean) => `${secure ? '__Host-' : ''}gl-${role}`

const days = 24 * 3600

export type Cookies = ReturnType<typeof createCookies>

export function createCookies() {
  const isSecure = (request: FastifyRequest) => request.protocol === 'https'
  const options = (secure: boolean) => ({ httpOnly: true, sameSite: 'strict', secure, path: '/' }) as const
  return {
    read: (request: FastifyRequest, role: CookieRole): string | undefined =>
      request.cookies[nameOf(role, isSecure(request))],
    write(reply: FastifyReply, role: CookieRole, token: string) {
      const secure = isSecure(reply.request)
      reply.setCookie(nameOf(role, secure), token, { ...options(secure), maxAge: 365 * days })
    },
    clear(reply: FastifyReply, role: CookieRole) {
      const secure = isSecure(reply.request)
      reply.clearCookie(nameOf(role, secure), options(secure))
    },
  }
}
