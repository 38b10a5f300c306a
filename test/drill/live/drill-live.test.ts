/** A small day through a real server, its clocks running fast: what it recorded is what the rules promise. */
import { expect, test } from 'vitest'
import { readOptions } from '../options.ts'
import { drillLive } from './drill-live.ts'

test('a real server gets through a day 240 times as fast, and keeps every promise', async () => {
  const flags = '--people 40 --hours 0.3 --lanes 2 --seed 5 --live --speed 240 --faults 6'
  const options = readOptions(flags.split(' '))
  if (options === null) throw new Error('no options')
  const said: string[] = []
  const observed = await drillLive(options, line => said.push(line))
  const { people, promises, lanes, waits } = observed.report()

  expect(people).toBeGreaterThan(35)
  expect(promises.overtaken.kept).toBeGreaterThan(10)
  expect(promises.greenFirst.kept).toBeGreaterThan(20)
  const { overtaken, greenFirst, greenDelay } = promises
  expect([overtaken, greenFirst, greenDelay].map(each => each.broken)).toEqual([0, 0, 0])
  expect(lanes.filter(lane => lane.people > 0)).toHaveLength(2)
  expect(waits.general?.tickets).toBeGreaterThan(10)
  expect(observed.waits.some(wait => wait.told !== null)).toBe(true)
  // Whatever the printers did, nobody's ticket was lost, and none came out twice without saying so.
  expect(observed.paper).toMatchObject({ twice: [], lost: [] })
  const { tickets = 0, once = 0, faults } = observed.paper ?? {}
  expect(tickets).toBeGreaterThan(25)
  expect(once).toBeGreaterThan(tickets / 2)
  expect(Object.values(faults ?? {}).reduce((sum, times) => sum + times, 0)).toBe(6)
  const calls = /announced (\d+) calls/.exec(said.join('\n'))?.[1]
  expect(Number(calls)).toBeGreaterThanOrEqual(promises.greenFirst.kept)
}, 60_000)
