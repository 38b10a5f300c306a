/** Three hours of a busy site in a minute and a half, ending now, so that screens have waits, charts and people to show. */
import type { Assistance } from '../../server/contract/assistance.ts'
import { fastClock } from '../drill/live/fast-clock.ts'
import type { TestClient } from './client.ts'
import { startSite } from './site.ts'

const speed = 120
const minutes = 180
/** Site time between two check-ins, ms, on average. */
const step = 13_000
const lanes = [1, 2, 3, 4, 5]
const nurses = ['陈护士', '何护士', '李护士', '黄护士', '梁护士']
/** Real time before the clock would overtake this computer's, ms. */
const margin = 1500
/** Of the morning, when the nurses change lanes and the queue, which grew until then, grows shorter. */
const turn = 0.72

/** Everybody who asked for help was helped, but the last. */
async function attend(lead: TestClient): Promise<void> {
  const { items } = await lead.get<{ items: Assistance[] }>('/assistance?done=false&limit=500')
  for (const { id, state } of items.slice(0, -1)) {
    if (state === 'open') await lead.post(`/assistance/${id}/accept`, {})
    await lead.post(`/assistance/${id}/done`, {})
  }
}

/** More come at some times than at others. */
const rush = (person: number, late: boolean) => (late ? 1.5 : 1) - 0.4 * Math.sin(person / 75)

/** How many calls are made once so many have come. */
function calls(person: number, late: boolean): number {
  if (!late) return person % 4 === 3 ? 0 : 1
  return person % 5 < 3 ? 2 : 1
}

function arrival(person: number): object {
  return {
    party: person % 7 === 4 ? 3 : 1,
    language: person % 4 === 1 ? 'zh-HK' : 'zh-CN',
    ...(person % 9 === 2 && { needs: [person % 18 === 2 ? 'wheelchair' : 'pregnant'] }),
  }
}

export async function aMorning(data: string, port: number): Promise<void> {
  const begin = performance.now()
  const end = begin + (minutes * 60_000) / (speed - 1) - margin
  const site = await startSite(data, { port, env: fastClock(speed, minutes * 60_000) })
  const { lead } = site
  const take = async (first: number) => {
    for (const [index, lane] of lanes.entries())
      await lead.post(`/lanes/${lane}/open`, { staff: nurses[(index + first) % nurses.length] })
  }
  await take(0)
  let due = performance.now()
  let late = false
  for (let person = 0, call = 0; performance.now() < end; person += 1) {
    if (!late && performance.now() > begin + turn * (end - begin)) {
      late = true
      await take(1)
    }
    await lead.post('/tickets', arrival(person))
    for (let left = calls(person, late); left > 0; left -= 1, call += 1)
      await lead.post(`/lanes/${1 + (call % lanes.length)}/next`, {})
    if (person % 40 === 39) await attend(lead)
    due += (step * rush(person, late)) / speed
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  await site.stop()
}
