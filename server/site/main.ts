/** `npm start`: runs one site until it is told to stop. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { JournalUnavailable } from '../app/ports.ts'
import { JournalDamaged } from '../journal/journal-damaged.ts'
import { DocumentInvalid } from './config/document-invalid.ts'
import { createLog, frameworkLogger } from './create-log.ts'
import { inUrl, isLoopback, linkTo } from './links.ts'
import { parseOptions } from './options.ts'
import { root } from './root.ts'
import { runSite } from './run-site.ts'
import { welcome } from './welcome.ts'

/** SIGTERM ends the site within 5 s; what is still open then is cut off. */
const stopWithin = 4500

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const parsed = parseOptions(process.argv.slice(2), process.env)
if ('error' in parsed) giveUp(parsed.error)
const { host, port, data, leadPin, tls, logLevel } = parsed.options

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const level = logLevel ?? (process.stderr.isTTY ? 'warn' : 'info')
const logger = pino({ level }, pino.destination({ fd: 2, sync: true }))
const log = createLog(logger)
const openNetwork = !tls && !isLoopback(host)

const site = await runSite({
  data,
  openNetwork,
  tlsHost: tls ? host : null,
  dist: join(root, 'dist/screens'),
  version,
  log,
  logger: frameworkLogger(logger),
}).catch((error: unknown) => {
  const expected = [DocumentInvalid, JournalDamaged, JournalUnavailable].some(kind => error instanceof kind)
  if (expected && error instanceof Error) giveUp(error.message)
  throw error
})

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  log('site.stopping')
  setTimeout(() => process.exit(0), stopWithin).unref()
  site.close().then(
    () => {
      log('site.stopped')
      process.exit(0)
    },
    err => {
      log('site.stop-failed', { err })
      process.exit(1)
    },
  )
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

await site.app
  .listen({ host, port })
  .catch((error: Error) => giveUp(`cannot listen on ${host}:${port}: ${error.message}`))
const address = site.app.server.address()
const heard = typeof address === 'object' && address ? address.port : port
const text = await welcome({
  address: linkTo(host, heard, tls),
  devices: site.devices,
  withCodes: process.stdout.isTTY === true,
  firstPin: await site.addFirstLead(leadPin),
  fingerprint: site.fingerprint(),
  warning: openNetwork ? 'anybody on this network can read what travels, because --tls is off.' : null,
})
log('site.started', { version, host, port: heard, tls })
process.stdout.write(`${text}\nlistening on ${tls ? 'https' : 'http'}://${inUrl(host)}:${heard}\n`)
