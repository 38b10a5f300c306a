/**
 * A power cut, played with a disk in a file: the writer is stopped, the file copied as it is, and the copy mounted like
 * a disk after the cut. What was not flushed is gone there, as a file that nobody flushed proves each time.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** Nothing is written behind the writer's back while the image is copied. */
const options = 'loop,commit=300'
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

/** What the disk of the cut image holds: the journal, opened as a site would, and the file that was never flushed. */
function lookAt(cut: string): { lastSeq: number; unflushed: string } {
  expect(mount(cut, afterwards)).toBe(true)
  try {
    const file = join(afterwards, 'journal.db')
    const journal = openSqliteJournal({ file, format })
    const lastSeq = journal.lastSeq()
    expect([...journal.read(lastSeq - 1)]).toEqual([record(lastSeq)])
    journal.close()
    expect(verifyChain(file).seq).toBe(lastSeq)
    const unflushed = join(afterwards, 'unflushed')
    return { lastSeq, unflushed: existsSync(unflushed) ? readFileSync(unflushed, 'utf8') : '' }
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
    for (let cut = 0; cut < cuts; cut += 1) {
      await setTimeout(20 + ((cut * 37) % 150))
      child.process.kill('SIGSTOP')
      await setTimeout(50)
      const acknowledged = child.lastAcknowledged()
      writeFileSync(join(disk, 'unflushed'), `cut ${cut}`)
      const copy = join(folder, 'cut.img')
      copyFileSync(image, copy)
      child.process.kill('SIGCONT')
      const { lastSeq, unflushed } = lookAt(copy)
      lost += Math.max(0, acknowledged - lastSeq)
      expect(lastSeq).toBeGreaterThanOrEqual(acknowledged)
      expect(unflushed).not.toBe(`cut ${cut}`)
    }
    child.process.kill('SIGKILL')
    await child.ended()
    report({ name: `${cuts} power cuts: acknowledged events lost`, value: lost, unit: 'events', limit: '0' })
  },
)
