/**
 * Where the numbers of ID cards lie between the reading of a card and the ticket: in memory, for minutes, under a name that
 * means nothing and works at one kiosk. Called by the wired devices.
 */
import type { Timers } from '../../../hardware/port/timers.ts'
import type { CardIdentity } from '../../app/wired-devices.ts'

/** Milliseconds: a visit that is slow, and asked about care and family. */
const keepFor = 180_000
/** Cards of one kiosk at a time; a party is twenty people. */
const most = 20

export type CardDrawer = ReturnType<typeof createCardDrawer>

export function createCardDrawer(timers: Timers, newName: () => string) {
  const cards = new Map<string, { kiosk: string; identity: CardIdentity; forget: () => void }>()

  function drop(name: string): void {
    cards.get(name)?.forget()
    cards.delete(name)
  }

  return {
    /** The name under which this kiosk may use it; a card that is put down again keeps its own. */
    put(kiosk: string, identity: CardIdentity): string {
      const again = [...cards].find(
        ([, card]) => card.kiosk === kiosk && card.identity.value === identity.value,
      )
      const name = again?.[0] ?? newName()
      drop(name)
      cards.set(name, { kiosk, identity, forget: timers.after(keepFor, () => cards.delete(name)) })
      const here = [...cards].filter(([, card]) => card.kiosk === kiosk)
      for (const [oldest] of here.slice(0, -most)) drop(oldest)
      return name
    },

    get(kiosk: string, name: string): CardIdentity | null {
      const card = cards.get(name)
      return card?.kiosk === kiosk ? card.identity : null
    },

    drop,

    close(): void {
      for (const name of [...cards.keys()]) drop(name)
    },
  }
}
