// Which printer takes a job that was not handed over yet: fail-over and sharing as one pure rule. Asked by the spool.

export interface Candidate {
  readonly id: string
  /** Printers side by side share their jobs: a ticket may come out of any of them. */
  readonly place?: string | undefined
  /** `free` takes a job now, `busy` will later, `failing` needs somebody first. */
  readonly state: 'free' | 'busy' | 'failing'
  /** It never answers, so it may be switched off: nobody else's job is entrusted to it. */
  readonly isMute?: boolean
}

const isBeside = (own: Candidate, other: Candidate): boolean =>
  other !== own && own.place !== undefined && other.place === own.place

/**
 * ```
 * its own, if free ──► one beside it, if free ──► wait, while its own or one beside it works ──► any that is free
 * ```
 * Undefined: the job waits. `own` is the printer that the job asks for.
 */
export const choosePrinter = (own: string, printers: readonly Candidate[]): string | undefined => {
  const asked = printers.find(({ id }) => id === own)
  if (asked?.state === 'free') return own
  const mayTake = ({ state, isMute }: Candidate) =>
    state === 'free' && (isMute !== true || asked?.isMute === true)
  const beside = asked ? printers.filter(other => isBeside(asked, other)) : []
  const near = beside.find(mayTake)
  if (near) return near.id
  const isServed = asked?.state === 'busy' || beside.some(({ state }) => state === 'busy')
  return isServed ? undefined : printers.find(mayTake)?.id
}
