/** The flags of `npm run drill`, read and checked. */
import { parseArgs } from 'node:util'
import { isProfile, PROFILES, type Profile, type ProfileName } from './profiles.ts'

export type Options = {
  readonly name: ProfileName
  /** The named one, with what the flags change. */
  readonly profile: Profile
  readonly seed: number
  /** Through a real server instead of the rules alone. */
  readonly live: boolean
  /** Seconds of the day that pass in one, when live. */
  readonly speed: number
  /** How often a printer fails in the day, when live. */
  readonly faults: number
  readonly json: boolean
  /** Folder for the pictures. */
  readonly plots: string | null
}

export const USAGE = `npm run drill -- [options]

  --profile NAME   ${Object.keys(PROFILES).join(', ')} (default village)
  --people N       people who come in the day
  --hours N        how long the site is open
  --lanes N        lanes that sample
  --seed N         another day with the same figures (default 1)
  --live           through a real server, its sockets and virtual printers
  --speed N        how fast the day passes when live (default 60: an hour in a minute)
  --faults N       how often one of two printers fails when live: paper, cover, cutter, plug, power (default 0)
  --plots DIR      draws the queue, the waits and the estimates as SVG
  --json           prints the report as JSON

The lanes are as fast as the profile's load needs them to be: more people in the same time, quicker sampling.`

type Range = { readonly from: number; readonly to: number; readonly whole: boolean }

const RANGES: Readonly<Record<string, Range>> = {
  people: { from: 1, to: 200_000, whole: true },
  hours: { from: 0.1, to: 24, whole: false },
  lanes: { from: 1, to: 100, whole: true },
  seed: { from: 0, to: Number.MAX_SAFE_INTEGER, whole: true },
  speed: { from: 1, to: 600, whole: false },
  faults: { from: 0, to: 1000, whole: true },
}

/** What was typed makes no sense; the message says what to do instead. */
export class WrongOption extends Error {}

function number(name: string, text: string | undefined): number | undefined {
  const range = RANGES[name]
  if (text === undefined || range === undefined) return undefined
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (value >= range.from && value <= range.to && (!range.whole || Number.isInteger(value))) return value
  const kind = range.whole ? 'whole number' : 'number'
  const limit = name === 'seed' ? 'from 0' : `from ${range.from} to ${range.to}`
  throw new WrongOption(`--${name} takes a ${kind} ${limit}, not "${text}"`)
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    ...{ profile: text, people: text, hours: text, lanes: text, seed: text, speed: text, plots: text },
    faults: text,
    ...{ live: flag, json: flag, help: flag },
  }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error))
  }
}

/** Null: the usage is asked for. @throws {WrongOption} */
export function readOptions(args: readonly string[]): Options | null {
  const values = read(args)
  if (values.help) return null
  const name = values.profile ?? 'village'
  if (!isProfile(name))
    throw new WrongOption(`--profile is one of ${Object.keys(PROFILES).join(', ')}, not "${name}"`)
  const base: Profile = PROFILES[name]
  const live = values.live ?? false
  for (const each of ['speed', 'faults'] as const)
    if (values[each] !== undefined && !live) throw new WrongOption(`--${each} needs --live`)
  return {
    name,
    profile: {
      ...base,
      people: number('people', values.people) ?? base.people,
      hours: number('hours', values.hours) ?? base.hours,
      lanes: number('lanes', values.lanes) ?? base.lanes,
    },
    seed: number('seed', values.seed) ?? 1,
    live,
    speed: number('speed', values.speed) ?? 60,
    faults: number('faults', values.faults) ?? 0,
    json: values.json ?? false,
    plots: values.plots ?? null,
  }
}
