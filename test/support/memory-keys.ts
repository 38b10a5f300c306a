/** Keys that are gone with the test. */
import { randomBytes } from 'node:crypto'
import type { CampaignKeys, KeyRing } from '../../server/app/ports.ts'

export function memoryKeys(): KeyRing {
  let ring: CampaignKeys = { campaign: 'campaign-1', keys: [] }
  let made = 0
  const key = (from: number) => ({ id: `key-${++made}`, from, key: randomBytes(32).toString('hex') })
  return {
    read: () => ring,
    async add(from) {
      ring = { ...ring, keys: [...ring.keys, key(from)] }
    },
    async destroy(ids) {
      ring = { ...ring, keys: ring.keys.filter(({ id }) => !ids.includes(id)) }
    },
    async renew(campaign, from) {
      ring = { campaign, keys: [key(from)] }
    },
  }
}
