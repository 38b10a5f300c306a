/**
 * Brings `site.json`, `access.json` and the vault back from a backup, but only where they are gone or cannot be read: what
 * stands there is newer, and an older one would let a stolen kiosk or a dismissed person in again.
 */
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { isSoundVault } from '../../../vault/copy-vault.ts'
import { openAccess } from '../../access-document.ts'
import { DocumentInvalid } from '../../config/document-invalid.ts'
import { openSiteConfig } from '../../config/open-site-config.ts'
import { copyDurably } from '../durable-copy.ts'

type Opener = (folder: string) => Promise<unknown>

/** A file that opens is fit; one that is missing would be made anew, so it is looked for first. */
async function isFit(folder: string, name: string, open: Opener): Promise<boolean> {
  if (!existsSync(join(folder, name)) && !existsSync(join(folder, `${name}.bak`))) return false
  try {
    await open(folder)
    return true
  } catch (error) {
    if (error instanceof DocumentInvalid) return false
    throw error
  }
}

async function putBack(data: string, from: string, name: string, open: Opener): Promise<boolean> {
  if (!existsSync(join(from, name)) || (await isFit(data, name, open))) return false
  await copyDurably(join(from, name), join(data, name))
  return true
}

/** A damaged one is put aside; its key, if it is still there, opens the backup's as well. */
async function putBackVault(data: string, from: string): Promise<boolean> {
  const vault = join(data, 'vault.db')
  if (!existsSync(join(from, 'vault.db')) || isSoundVault(vault)) return false
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  for (const rest of ['', '-wal', '-shm']) {
    if (existsSync(`${vault}${rest}`)) await rename(`${vault}${rest}`, `${vault}.damaged-${stamp}${rest}`)
  }
  await copyDurably(join(from, 'vault.db'), vault)
  return true
}

/** What was put back, in words for whoever runs the restore. */
export async function putBackDocuments(data: string, from: string): Promise<string[]> {
  const notes: string[] = []
  if (await putBack(data, from, 'site.json', openSiteConfig))
    notes.push('site.json was taken from the backup.')
  if (await putBack(data, from, 'access.json', openAccess))
    notes.push('access.json was taken from the backup: revoke again what was revoked since.')
  if (await putBackVault(data, from))
    notes.push(
      'vault.db was taken from the backup: who people are is known as of then, as far as their key is here.',
    )
  if (!existsSync(join(data, 'secrets.json')) && existsSync(join(data, 'access.json'))) {
    // PINs are peppered with a key that is in no backup: without it no PIN can ever be right.
    const access = await openAccess(data)
    await access.update(document => {
      document.staff = []
      document.sessions = []
    })
    notes.push(
      'secrets.json is gone, and with it every PIN: the next start makes a new lead, who adds the others.',
    )
  }
  return notes
}
