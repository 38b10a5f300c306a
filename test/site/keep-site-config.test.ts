/** What the lead changes during the day outlives a restart, and stands in site.json for whoever edits it by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Queue } from '../../server/contract/queue.ts'
import { newDataFolder, removeDataFolder, startSite } from '../support/site.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => removeDataFolder(data))

test('lanes and settings changed by the lead are the same after a restart', async () => {
  const first = await startSite(data)
  await first.lead.call('PATCH', '/lanes/3', { serves: ['green'], pool: 10 })
  await first.lead.post('/lanes', { id: '6', name: '6', stepFree: true })
  await first.lead.call('PATCH', '/settings', { k: 5 })
  const configured = async ({ lead }: typeof first) => {
    const { lanes } = await lead.get<Queue>('/queue')
    const settings = await lead.get<object>('/settings')
    return { settings, lanes: lanes.map(({ since: _, ...lane }) => lane) }
  }
  const before = await configured(first)
  await first.stop()
  const file = readFileSync(join(data, 'site.json'), 'utf8')
  expect(file).toContain('//')
  expect(file).toMatch(/"k": 5/)

  const second = await startSite(data)
  expect(await configured(second)).toEqual(before)
  expect(before.lanes[2]).toMatchObject({ id: '3', serves: ['green'], pool: 10 })
  await second.stop()
})
