/** Of all that the site's printers have to do, what somebody must look at: jobs whose fate nobody knows. Pure. */
import type { Printer } from '../../../server/contract/printer.ts'

export type UnknownJob = { id: string; number: string | null; printer: string }

export const unknownJobs = (printers: readonly Pick<Printer, 'name' | 'jobs'>[]): UnknownJob[] =>
  printers.flatMap(({ name, jobs }) =>
    jobs.flatMap(({ id, number, state }) => (state === 'unknown' ? [{ id, number, printer: name }] : [])),
  )
