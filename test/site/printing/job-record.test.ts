import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type JobLine, openJobRecord } from '../../../server/site/printing/job-record.ts'
import { fillDisk, maySmallDisk, mountSmallDisk, unmountSmallDisk } from '../../support/small-disk.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenlane-'))
  file = join(folder, 'print-jobs.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

const line = (seq: number, state: JobLine['state']): JobLine => ({
  seq,
  job: `j${seq}`,
  ticket: `t${seq}`,
  printer: 'p1',
  reprint: false,
  state,
  at: 1000 + seq,
})
const states = (epoch = 0) => {
  const record = openJobRecord(file, epoch)
  const found = record.read().map(({ job, state }) => `${job} ${state}`)
  record.close()
  return { seq: record.seq, found }
}

test('the last line of each job counts, and a kill loses none of them', () => {
  const record = openJobRecord(file, 0)
  for (const each of [line(1, 'waiting'), line(2, 'handed'), line(1, 'handed'), line(2, 'confirmed')])
    expect(record.write(each)).toBe(true)
  // Never closed, never flushed: as after kill -9.
  expect(states()).toEqual({ seq: 2, found: ['j1 handed', 'j2 confirmed'] })
  record.close()
})

test('a torn last line leaves its job as the line before says', () => {
  const record = openJobRecord(file, 0)
  for (const each of [line(1, 'waiting'), line(2, 'waiting'), line(2, 'handed')]) record.write(each)
  record.close()
  truncateSync(file, readFileSync(file).length - 10)
  expect(states()).toEqual({ seq: 2, found: ['j1 waiting', 'j2 waiting'] })
  appendFileSync(file, 'noise\n{"job":1}\nnull\n')
  expect(states().found).toEqual(['j1 waiting', 'j2 waiting'])
})

test.each(['', 'noise', '{"v":2}\n'])('%j instead of the file is as good as none', text => {
  writeFileSync(file, text)
  expect(states()).toEqual({ seq: 0, found: [] })
})

test('forgets jobs of tickets that are gone, and still knows how far it had come', async () => {
  const record = openJobRecord(file, 0)
  for (let seq = 1; seq <= 100; seq += 1) record.write(line(seq, 'confirmed'))
  const flushing = record.flushed()
  record.compact(ticket => ticket === 't7')
  await flushing
  record.write(line(101, 'handed'))
  await record.flushed()
  record.close()
  expect(states()).toEqual({ seq: 101, found: ['j7 confirmed', 'j101 handed'] })
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4)
})

test('in another epoch events are counted anew, and jobs stay known', () => {
  const record = openJobRecord(file, 0)
  record.write(line(50, 'confirmed'))
  record.close()
  expect(states(1)).toEqual({ seq: 0, found: ['j50 confirmed'] })
})

describe.skipIf(!maySmallDisk)('a full disk', () => {
  beforeEach(() => void mountSmallDisk(folder, '64k'))
  afterEach(() => unmountSmallDisk(folder))

  test('is told; what it did not take is written before what it takes next, the oldest event first', () => {
    const record = openJobRecord(file, 0)
    // What is left of the last page is filled with lines.
    fillDisk(join(folder, 'filler'))
    let seq = 1
    while (record.write(line(seq, 'waiting'))) seq += 1
    expect(record.write(line(seq + 1, 'waiting'))).toBe(false)
    expect(record.write(line(seq, 'handed'))).toBe(false)
    const before = states()
    expect([before.seq, before.found.length]).toEqual([seq - 1, seq - 1])
    rmSync(join(folder, 'filler'))
    expect(record.write(line(seq + 2, 'waiting'))).toBe(true)
    const { found } = states()
    expect(found.slice(-3)).toEqual([`j${seq} handed`, `j${seq + 1} waiting`, `j${seq + 2} waiting`])
    record.close()
  })

  test.each(['flushed', 'closed'])(
    'that has room again gets the rest without a further line: %s',
    async how => {
      const record = openJobRecord(file, 0)
      fillDisk(join(folder, 'filler'))
      let seq = 1
      while (record.write(line(seq, 'waiting'))) seq += 1
      rmSync(join(folder, 'filler'))
      if (how === 'closed') record.close()
      await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain(`"j${seq}"`), 5000)
      record.close()
      expect(states().found).toHaveLength(seq)
    },
  )
})
