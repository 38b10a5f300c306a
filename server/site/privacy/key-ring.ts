/**
 * The vault's keys in `secrets.json`. What is destroyed is overwritten where it lay, and the version before, which every
 * other document keeps, is not kept of this one.
 */
import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { KeyRing } from '../../app/ports.ts'
import type { Document } from '../config/document.ts'
import { syncPath } from '../durability/durable-copy.ts'
import { newCampaign, newId, newKeys, type PlainKeys, type SiteKeys } from '../secrets.ts'

/** A disk that writes in place keeps nothing of it; one that does not (flash) forgets it in its own time. */
async function overwrite(file: string): Promise<void> {
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(file, 'r+')
  } catch {
    return
  }
  try {
    const { size } = await handle.stat()
    await handle.write(Buffer.alloc(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rm(file, { force: true })
}

/** Whatever an update, or a kill in the middle of one, left of an older version. */
async function destroyOlder(file: string): Promise<void> {
  for (const older of [`${file}.bak`, `${file}.bak.tmp`]) await overwrite(older)
  await syncPath(dirname(file))
}

/** The keys as they are when they are used: a campaign's may be exchanged while the site runs. */
export const liveKeys = (keys: Document<SiteKeys>): PlainKeys => ({
  get pepper() {
    return keys.read().pepper
  },
  get identity() {
    return keys.read().identity
  },
  get answers() {
    return keys.read().answers
  },
})

/** Keys made before there was a vault get one; nothing is left of older versions of the file. */
export async function openKeyRing(file: string, keys: Document<SiteKeys>): Promise<KeyRing> {
  async function change(edit: (draft: SiteKeys) => void): Promise<void> {
    await keys.update(edit)
    await destroyOlder(file)
  }
  const key = (from: number) => ({ id: newId(), from, key: randomBytes(32).toString('hex') })

  await change(draft => {
    draft.vault ??= newCampaign(newId())
  })

  return {
    read: () => keys.read().vault ?? newCampaign(''),
    add: from => change(({ vault }) => vault?.keys.push(key(from))),
    destroy: ids =>
      change(({ vault }) => {
        if (vault) vault.keys = vault.keys.filter(({ id }) => !ids.includes(id))
      }),
    renew: (campaign, from) =>
      change(draft => {
        draft.identity = newKeys().identity
        draft.vault = { campaign, keys: [key(from)] }
      }),
  }
}
