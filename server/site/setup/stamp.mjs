/** Tells whether anything changed since a piece of work was done; `prepare.mjs` keeps the answers as stamps. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One digest over files and folders below `root`, those that are not there included.
 * @param {string} root
 * @param {string[]} paths
 * @param {'content' | 'times'} by what the files hold, or (quick, for many) their sizes and times of change
 * @returns {string}
 */
export function fingerprint(root, paths, by) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(path => filesBelow(root, path))) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\n${size}\n`)
    hash.update(by === 'times' ? `${mtimeMs}\n` : readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** @param {string} stamp @param {string} wanted */
export function stampIs(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  // Those with a dot are what tools keep for themselves.
  const names = readdirSync(join(root, path))
    .filter(name => !name.startsWith('.'))
    .sort()
  return names.flatMap(name => filesBelow(root, `${path}/${name}`))
}
