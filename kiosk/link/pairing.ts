/** Makes this browser one of the site's devices, from a code that is typed in or stands in the address. */
import type { Paired } from '../../server/contract/access.ts'
import type { ProblemCode } from '../../server/contract/problem.ts'
import type { DeviceKind } from '../../server/contract/words.ts'
import type { Api } from './api.ts'
import { ApiError, Offline } from './api-error.ts'

export type Pairing = { paired: Paired } | { refused: ProblemCode | 'offline' }

/** The code works once, within ten minutes of being made; the server sets the cookie of the device's kind. */
export async function pair(api: Api, code: string): Promise<Pairing> {
  try {
    return { paired: await api.post<Paired>('/devices/pair', { code: tidy(code) }) }
  } catch (error) {
    if (error instanceof ApiError) return { refused: error.code }
    if (error instanceof Offline) return { refused: 'offline' }
    throw error
  }
}

/** What people type: spaces, dashes and small letters are no mistake. */
const tidy = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase()

/** Pairs with `?pair=CODE`, which leaves the address bar (and so the history) first; null without one. */
export async function pairFromAddress(api: Api, page: Window = window): Promise<Pairing | null> {
  const address = new URL(page.location.href)
  const code = address.searchParams.get('pair')
  if (!code) return null
  address.searchParams.delete('pair')
  page.history.replaceState(null, '', address)
  return pair(api, code)
}

/** Whether this browser's cookie still is a device of that kind; true while the site cannot be asked. */
export async function isPaired(api: Api, version: string): Promise<boolean> {
  try {
    await api.post('/devices/me/heartbeat', { version })
    return true
  } catch (error) {
    if (error instanceof ApiError) return error.status !== 401 && error.status !== 403
    if (error instanceof Offline) return true
    throw error
  }
}

/** Where each kind of device has its screen, for somebody who enters a code on the wrong one. */
export const screenOf: Record<DeviceKind, string> = {
  kiosk: '/kiosk/',
  display: '/board/',
  handheld: '/staff/',
}
