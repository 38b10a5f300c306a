/**
 * Copies the vault's sealed rows as they are, without any key, and checks the copy. A running site starts this file as a
 * process of its own: `copy-vault.ts VAULT COPY`. Also tells a restore whether a vault can be used.
 */
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { faultOf } from './vault-file.ts'

/** False for a file that is missing, empty or damaged; nothing is changed. */
export function isSoundVault(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    const db = new DatabaseSync(file, { readOnly: true })
    try {
      return faultOf(db) === null
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

/** @throws {Error} the vault cannot be read, or its copy does not stand up to the check. */
function copyVault(from: string, to: string): void {
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
  if (!isSoundVault(to)) throw new Error(`${to} is no sound copy of the vault`)
  const copy = openSync(to, 'r+')
  fsyncSync(copy)
  closeSync(copy)
}

if (import.meta.main) {
  const [from = '', to = ''] = process.argv.slice(2)
  try {
    copyVault(from, to)
  } catch (error) {
    process.stderr.write(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
