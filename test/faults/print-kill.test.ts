/** kill -9 of a site that prints on a network printer: no ticket lost, none printed twice unmarked. */
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { receiptText } from '../../hardware/sim/render-receipt.ts'
import { serveTcp } from '../../hardware/sim/serve-tcp.ts'
import { createVirtualPrinter } from '../../hardware/sim/virtual-printer.ts'
import type { Printer } from '../../server/contract/printer.ts'
import type { IssuedTicket } from '../../server/contract/ticket.ts'
import { createClient } from '../support/client.ts'
import { newDataFolder, prepareSite, removeDataFolder, startSite } from '../support/site.ts'

const kills = Number(process.env.GREENLANE_PRINT_KILLS ?? 4)

test(`killed ${kills} times while it prints`, { timeout: 60_000 + kills * 20_000 }, async () => {
  const printer = createVirtualPrinter({ mmPerSecond: 600, cutMs: 20 })
  const service = await serveTcp(printer)
  const data = newDataFolder()
  const { port } = service
  const printers = [{ id: 'p1', name: 'Door', kind: 'tcp', host: '127.0.0.1', port, width: 80 }]
  await prepareSite(data, { printers, rateLimit: 100_000 })
  let site = await startSite(data)
  const { token } = await site.pair('kiosk')
  const issued = new Map<string, string>()
  const shown = async () => (await site.lead.get<{ items: [Printer] }>('/printers')).items[0]
  const settled = () =>
    vi.waitFor(async () => expect((await shown())?.waiting).toBe(0), { timeout: 30_000, interval: 50 })

  for (let kill = 0; kill < kills; kill += 1) {
    const isOpen = kill % 2 === 1
    printer.set({ coverOpen: isOpen })
    const kiosk = createClient(site.url, token)
    for (let n = 0; n < 8; n += 1) {
      const { ticket } = await kiosk.post<IssuedTicket>('/tickets', {}, { 'idempotency-key': `${kill}-${n}` })
      issued.set(ticket.id, ticket.number)
    }
    await setTimeout(randomInt(0, 300))
    await site.kill()
    site = await startSite(data)
    printer.set({ coverOpen: false })
    await settled()
  }

  const unmarked = printer
    .receipts()
    .map(({ commands }) => receiptText(commands))
    .filter(text => !text.includes('补打'))
  const copies = (number: string) => unmarked.filter(text => text.includes(number)).length
  const unknown = new Set((await shown())?.jobs.map(job => job.ticket))
  const lost = [...issued].filter(([id, number]) => copies(number) === 0 && !unknown.has(id))
  const twice = [...issued.values()].filter(number => copies(number) > 1)
  await site.stop()
  await service.close()
  removeDataFolder(data)
  expect({ lost, twice }).toEqual({ lost: [], twice: [] })
  expect(issued.size).toBe(kills * 8)
  // At most the one that was in the printer, and those whose line the kill came before.
  expect(unknown.size).toBeLessThanOrEqual(2 * kills)
})
