/** Nobody can quietly set `synchronous` to NORMAL: the kernel is asked how often it was told to flush. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startChild } from './support/child.ts'
import { place } from './support/place.ts'

test('every commit is flushed to the disk', async () => {
  const file = place()
  const trace = `${file}.trace`
  const strace = ['strace', '-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-o', trace]
  const child = startChild([file, '50'], strace)
  await child.ended()
  expect(child.output().match(/^ack/gm)).toHaveLength(50)

  const calls = readFileSync(trace, 'utf8').split('\n')
  let flushed = false
  const acknowledged = calls.flatMap(call => {
    if (/(fsync|fdatasync)\(.*journal[.]db-wal>/.test(call)) flushed = true
    if (!/write\(1<.*"ack/.test(call)) return []
    const before = flushed
    flushed = false
    return [before]
  })
  expect(acknowledged).toEqual(Array(50).fill(true))
})
