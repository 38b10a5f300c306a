/**
 * A power cut, played with a disk in a file: the writer is stopped, the file copied as it is, and the copy mounted like
 * a disk after the cut. What was not flushed is gone there, as files that nobody flushed prove.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts'
import { verifyChain } from '../../server/journal/verify-chain.ts'
import { startChild } from '../journal/support/child.ts'
import { format, record } from '../journal/support/sample.ts'
import { report } from '../support/figures.ts'
import { newDataFolder, removeDataFolder } from '../support/site.ts'

const cuts = Number(process.env.GREENLANE_POWER_CUTS ?? 3)

/**
 * Nothing is written behind the writer's back while the image is copied: no commit by the clock, and none of the data
 * that ext4 otherwise allocates and writes when a file is closed after being replaced.
 */
const options = 'loop,commit=300,noauto_da_alloc'
const mount = (image: string, folder: string) =>
  spawnSync('mount', ['-o', options, image, folder]).status === 0
const unmount = (folder: string) => spawnSync('umount', ['--lazy', folder])

function makeDisk(image: string): void {
  execFileSync('truncate', ['-s', '96M', image])
  execFileSync('mkfs.ext4', ['-q', image])
}

/** Needs root, and a kernel with loop devices. */
const mayMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = newDataFolder()
  const [image, at] = [join(folder, 'disk.img'), join(folder, 'at')]
  mkdirSync(at)
  try {
    makeDisk(image)
    return mount(image, at)
  } catch {
    return false
  } finally {
    unmount(at)
    removeDataFolder(folder)
  }
})()

let folder: string
let image: string
let disk: string
let afterwards: string
beforeEach(() => {
  folder = newDataFolder()
  image = join(folder, 'disk.img')
  disk = join(folder, 'disk')
  afterwards = join(folder, 'afterwards')
  for (const each of [disk, afterwards]) mkdirSync(each)
})
afterEach(() => {
  unmount(disk)
  removeDataFolder(folder)
})

/** Stops every thread, also one that is still inside a flush: another commit would take the unflushed file along. */
async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  const stopped = () =>
    readdirSync(`/proc/${pid}/task`).every(thread =>
      /^State:\tT/m.test(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8')),
    )
  while (!stopped()) await setTimeout(5)
  // What was said before the stop may still lie in the pipe.
  await setTimeout(50)
}

/** What the disk of the cut image holds: the journal, opened as a site would, and whether a file that nobody flushed does. */
function lookAt(cut: string, unflushed: string): { lastSeq: number; kept: boolean } {
  expect(mount(cut, afterwards)).toBe(true)
  try {
    const file = join(afterwards, 'journal.db')
    const journal = openSqliteJournal({ file, format })
    const lastSeq = journal.lastSeq()
    expect([...journal.read(lastSeq - 1)]).toEqual([record(lastSeq)])
    journal.close()
    expect(verifyChain(file).seq).toBe(lastSeq)
    const left = join(afterwards, unflushed)
    return { lastSeq, kept: existsSync(left) && readFileSync(left, 'utf8') !== '' }
  } finally {
    execFileSync('umount', [afterwards])
  }
}

test.skipIf(!mayMount)(
  `${cuts} power cuts, nothing acknowledged is lost`,
  {
    timeout: 60_000 + cuts * 10_000,
  },
  async () => {
    makeDisk(image)
    expect(mount(image, disk)).toBe(true)
    const child = startChild([join(disk, 'journal.db')])
    await child.says(/^ack/m)
    let lost = 0
    let gone = 0
    for (let cut = 0; cut < cuts; cut += 1) {
      await setTimeout(20 + ((cut * 37) % 150))
      await stop(child.process.pid ?? 0)
      const acknowledged = child.lastAcknowledged()
      const unflushed = `unflushed-${cut}`
      writeFileSync(join(disk, unflushed), 'nobody waits for this')
      const copy = join(folder, 'cut.img')
      copyFileSync(image, copy)
      child.process.kill('SIGCONT')
      const { lastSeq, kept } = lookAt(copy, unflushed)
      lost += Math.max(0, acknowledged - lastSeq)
      expect(lastSeq).toBeGreaterThanOrEqual(acknowledged)
      if (!kept) gone += 1
    }
    child.process.kill('SIGKILL')
    await child.ended()
    // A `sync` elsewhere on this computer may save one of these files; if it were all of them, nothing was cut.
    expect(gone).toBeGreaterThan(0)
    report({ name: `${cuts} power cuts: acknowledged events lost`, value: lost, unit: 'events', limit: '0' })
  },
)
