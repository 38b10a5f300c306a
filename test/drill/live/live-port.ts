/** The people of a drill at a real server: kiosks and staff over HTTP, as screens do it. */
import type { TestClient } from '../../support/client.ts'
import type { Port } from '../port.ts'

export type LiveParts = {
  readonly kiosk: TestClient
  readonly staff: TestClient
  /** The server's wall clock (ms) when the drill's day began. */
  readonly opened: number
  /** A request failed for good; the drill ends with this. */
  readonly onFailed: (error: unknown) => void
}

type Called = { readonly called: readonly { readonly id: string }[] }

export type LivePort = Port & {
  /** Requests on their way. */
  pending(): number
}

export function createLivePort({ kiosk, staff, opened, onFailed }: LiveParts): LivePort {
  let pending = 0

  function follow<T>(request: Promise<T>, done: (answer: T) => void): void {
    pending += 1
    request
      .then(done, onFailed)
      .finally(() => {
        pending -= 1
      })
      .catch(onFailed)
  }

  const post = (path: string, body: object, done: () => void) => follow(staff.post(path, body), done)

  /** What may come too early by the server's clock: `false` then. */
  function attempt(path: string, done: (ok: boolean) => void): void {
    follow(staff.call<{ code?: string }>('POST', path, {}), ({ status, body }) => {
      if (status >= 300 && body.code !== 'too-early') throw new Error(`${path}: ${status} ${body.code}`)
      done(status < 300)
    })
  }

  const instant = (seconds: number) => new Date(opened + seconds * 1000).toISOString()

  return {
    pending: () => pending,
    issue({ party, green, needs, batch }, done) {
      const body = { party, needs, green, ...(batch !== null && { batch }) }
      follow(kiosk.post<{ ticket: { id: string } }>('/tickets', body), answer => done(answer.ticket.id))
    },
    next: (lane, done) =>
      follow(staff.post<Called>(`/lanes/${lane}/next`, {}), ({ called }) =>
        done(called.map(ticket => ticket.id)),
      ),
    complete: (ticket, done) => post(`/tickets/${ticket}/done`, {}, done),
    recall: (ticket, done) => attempt(`/tickets/${ticket}/recall`, done),
    miss: (ticket, done) => attempt(`/tickets/${ticket}/miss`, done),
    rejoin: (ticket, done) => post(`/tickets/${ticket}/rejoin`, {}, done),
    open: (lane, done) => post(`/lanes/${lane}/open`, {}, done),
    pause: (lane, minutes, done) =>
      post(`/lanes/${lane}/pause`, minutes === null ? {} : { minutes, reason: 'break' }, done),
    resume: (lane, done) => post(`/lanes/${lane}/resume`, {}, done),
    register: ({ code, from, to, people }, done) =>
      post('/batches', { name: code, code, from: instant(from), to: instant(to), expected: people }, done),
    hold: done => post('/hold', { reason: 'rain' }, done),
    release: (people, done) => post('/release', people === null ? {} : { by: 'batch', people }, done),
  }
}
