/** Denies by default: no call of the interface starts unless it is in the table, and each asks who calls first. */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { mayCall, whoMay } from '../who.ts'
import { problem, sendProblem } from './problem.ts'

const listed = (route: string) => {
  const roles = whoMay[route]
  if (!roles) throw new Error(`${route} is not in the table of who may call what (who.ts)`)
  return roles
}

/** The screens' pages and files are public and change nothing; everything else is a call. */
const isCall = (url: string) => url.startsWith('/api/') || `GET ${url}` in whoMay

function guard(options: RouteOptions): void {
  if (!isCall(options.url)) return
  const methods = [options.method].flat().map(method => (method === 'HEAD' ? 'GET' : method))
  const roles = listed(`${methods[0]} ${options.url}`)
  const check = async (request: FastifyRequest, reply: FastifyReply) => {
    if (mayCall(roles, request.actor)) return
    await sendProblem(reply, problem(request.actor ? 'not-allowed' : 'not-signed-in'))
  }
  options.onRequest = [...[options.onRequest ?? []].flat(), check]
}

/** Before any route is registered. */
export const guardRoutes = (app: FastifyInstance): void => void app.addHook('onRoute', guard)
