/** Calls the staff to the kiosk itself: a slip that does not come, a number that had to change. */
import type { Api } from '../../link/api.ts'

/** Characters that a place may have. */
const most = 80

/** Without a name of its own the site says where it is, but not what about. */
export async function tellStaff(api: Api, kiosk: string | null, about: string): Promise<void> {
  const place = kiosk === null ? {} : { place: `${kiosk} · ${about}`.slice(0, most) }
  await api.post('/assistance', { kind: 'other', ...place })
}

/** Tells of a printer that does not print once, and again only after a slip has come out of it. */
export function createPrinterWatch(tell: () => Promise<void>) {
  let told = false
  return (state: string): void => {
    if (state === 'confirmed') told = false
    if (told || (state !== 'held' && state !== 'unknown')) return
    told = true
    tell().catch(() => {
      told = false
    })
  }
}
