/** What became of the newest tickets printed for each device, so that one that missed the news hears it again. */
import type { Print } from '../../app/print-desk.ts'
import type { DeviceNews } from '../../contract/live.ts'

type Told = DeviceNews['prints'][number]

/** Tickets a device; a kiosk shows one at a time. */
const mostTold = 20

export type PrintNews = ReturnType<typeof createPrintNews>

export function createPrintNews() {
  const newest = new Map<string, Map<string, Print>>()
  return {
    note(device: string, ticket: string, print: Print): void {
      const told = newest.get(device) ?? new Map<string, Print>()
      newest.set(device, told)
      told.delete(ticket)
      told.set(ticket, print)
      const [oldest] = told.keys()
      if (told.size > mostTold && oldest !== undefined) told.delete(oldest)
    },
    of: (device: string): Told[] =>
      [...(newest.get(device) ?? [])].map(([ticket, print]) => ({ ticket, print })),
    forget: (device: string) => void newest.delete(device),
  }
}
