/**
 * The kiosk's own numbers: fetched while the site is there, given out while it is away, and told to it afterwards. They
 * outlive a restart of the browser; who somebody is does not, and stays in memory only.
 */
import type { ReservedNumbers } from '../../../server/contract/batch.ts'
import type { IssueTicket } from '../../../server/contract/ticket.ts'

export type Reservable = 'general' | 'green'
type Item = ReservedNumbers['items'][number]
type Numbers = { epoch: string; items: Record<Reservable, Item[]> }

/** A number that was given out and that the site has not confirmed yet. */
export type Slip = {
  number: string
  of: Reservable
  epoch: string
  /** RFC 3339. */
  issuedAt: string
  request: IssueTicket
  /** Of the press that found no answer: the site may have heard it. */
  key: string
  statusUrl: string | null
}

export type ReserveStore = Pick<Storage, 'getItem' | 'setItem'>
const place = 'greenlane-reserve'
type Kept = { numbers: Numbers | null; slips: Slip[] }
const nothing: Kept = { numbers: null, slips: [] }

function read(store: ReserveStore): Kept {
  try {
    return { ...nothing, ...(JSON.parse(store.getItem(place) ?? '{}') as Partial<Kept>) }
  } catch {
    return nothing
  }
}

const withoutPeople = ({ identity: _, people: _p, ...rest }: IssueTicket): IssueTicket => rest

export type Reserve = ReturnType<typeof createReserve>

export function createReserve(store: ReserveStore) {
  let kept = read(store)

  function keep(next: Kept) {
    kept = next
    const slips = next.slips.map(slip => ({ ...slip, request: withoutPeople(slip.request) }))
    store.setItem(place, JSON.stringify({ ...next, slips }))
  }

  return {
    /** Numbers left of a class that hold in this epoch. */
    left: (of: Reservable, epoch: string): number =>
      kept.numbers?.epoch === epoch ? kept.numbers.items[of].length : 0,

    /** Numbers of another epoch are worth nothing. */
    add(of: Reservable, { epoch, items }: ReservedNumbers): void {
      const same = kept.numbers?.epoch === epoch ? kept.numbers.items : { general: [], green: [] }
      keep({ ...kept, numbers: { epoch, items: { ...same, [of]: [...same[of], ...items] } } })
    },

    /** The day is over. */
    drop: (): void => {
      if (kept.numbers) keep({ ...kept, numbers: null })
    },

    /** The next number, gone from the store before anybody sees it; null when there is none. */
    take(
      of: Reservable,
      request: IssueTicket,
      { key, issuedAt, publicUrl }: { key: string; issuedAt: string; publicUrl: string | null },
    ): Slip | null {
      const [item, ...rest] = kept.numbers?.items[of] ?? []
      if (!kept.numbers || !item) return null
      const { epoch, items } = kept.numbers
      const statusUrl = publicUrl === null ? null : `${publicUrl}/status/${item.secret}`
      const slip: Slip = { number: item.number, of, epoch, issuedAt, request, key, statusUrl }
      keep({ numbers: { epoch, items: { ...items, [of]: rest } }, slips: [...kept.slips, slip] })
      return slip
    },

    /** Given out and not confirmed, oldest first. */
    slips: (): readonly Slip[] => kept.slips,
    settle: (number: string): void =>
      keep({ ...kept, slips: kept.slips.filter(slip => slip.number !== number) }),
  }
}

/** Which of the kiosk's own numbers an order gets: a batch's turn is the site's to judge. */
export const reservableFor = ({ green, needs = [] }: IssueTicket): Reservable =>
  (green ?? needs.some(need => need !== 'language')) ? 'green' : 'general'
