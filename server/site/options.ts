/** The options of `npm start`: flags, or environment variables where there is one; the flag wins. */
import { parseArgs } from 'node:util'
import { isWeakPin } from './secrets.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Options {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly data: string
  /** For the first start only. */
  readonly leadPin: string | null
  readonly tls: boolean
  /** Null: as fits the place, fewer words on a terminal than in a log. */
  readonly logLevel: LogLevel | null
}

/** @param argv without the program's own name; a wrong option is `{error}`, one line for the person at the terminal. */
export function parseOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { options: Options } | { error: string } {
  try {
    return { options: read(flagsOf(argv), env) }
  } catch (error) {
    if (error instanceof WrongOption || isParseArgsError(error)) return { error: error.message }
    throw error
  }
}

class WrongOption extends Error {}

function flagsOf(argv: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    host: text,
    port: text,
    data: text,
    'lead-pin': text,
    tls: { type: 'boolean' },
    'log-level': text,
  } as const
  return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
}

/** An empty environment variable counts as not set. */
function read(flags: ReturnType<typeof flagsOf>, env: Readonly<Record<string, string | undefined>>): Options {
  const leadPin = flags['lead-pin'] ?? (env.GREENLANE_LEAD_PIN || null)
  if (leadPin !== null && !/^\d{6}$/.test(leadPin)) throw new WrongOption('--lead-pin must be six digits')
  if (leadPin !== null && isWeakPin(leadPin))
    throw new WrongOption('--lead-pin is too easy to guess; choose six digits without a pattern')
  return {
    host: filled('--host', flags.host ?? (env.GREENLANE_HOST || '127.0.0.1')),
    port: portOf(flags.port ?? (env.GREENLANE_PORT || '8080')),
    data: filled('--data', flags.data ?? (env.GREENLANE_DATA || './data')),
    leadPin,
    tls: flags.tls ?? false,
    logLevel: flags['log-level'] === undefined ? null : logLevelOf(flags['log-level']),
  }
}

function filled(flag: string, text: string): string {
  if (text.trim() === '') throw new WrongOption(`${flag} must not be empty`)
  return text
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new WrongOption(`--port must be a number from 0 to 65535, not "${text}"`)
}

function logLevelOf(text: string): LogLevel {
  const level = logLevels.find(known => known === text)
  if (level) return level
  throw new WrongOption(`--log-level must be one of ${logLevels.join(', ')}, not "${text}"`)
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}
