/** The environment of a site whose clocks run fast: see fast-clock.mjs. Used by the live drill and for pictures. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** `before`: the day begins so many ms before now. */
export const fastClock = (speed: number, before = 0): Record<string, string> => ({
  DRILL_SPEED: String(speed),
  DRILL_BEFORE: String(before),
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'fast-clock.mjs'))}`,
})
