/** Of all that the site's printers have to do, what somebody must look at: jobs whose fate nobody knows. Pure. */

export type UnknownJob = { id: string; number: string | null; printer: string }

type Printers = {
  items: readonly {
    name: string
    jobs?: readonly { id: string; number: string | null; state: string }[]
  }[]
}

export const unknownJobs = ({ items }: Printers): UnknownJob[] =>
  items.flatMap(({ name, jobs = [] }) =>
    jobs.flatMap(({ id, number, state }) => (state === 'unknown' ? [{ id, number, printer: name }] : [])),
  )
