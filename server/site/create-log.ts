/** The site's log: one line of JSON for each entry of the catalogue. Called by main. */
import type { Logger } from 'pino'
import { type Log, type LogId, logCatalogue } from '../app/log-catalogue.ts'

export const createLog =
  (logger: Logger): Log =>
  (id, details = {}) => {
    const { level, meaning } = logCatalogue[id]
    logger[level]({ event: id, ...details }, meaning)
  }

/** For the HTTP server's own words: only what is amiss, under one id, and never an address, which may hold a secret. */
export const frameworkLogger = (logger: Logger): Logger =>
  logger.child(
    { event: 'http.framework' satisfies LogId },
    {
      level: logger.isLevelEnabled('warn') ? 'warn' : logger.level,
      serializers: { req: ({ method }: { method?: string }) => ({ method }), res: () => ({}) },
    },
  )
