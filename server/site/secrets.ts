/** The site's secrets: its keys on disk (`secrets.json`, mode 0600, never part of a backup) and what is made with them. */
import { argon2, createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Secrets } from '../app/access/ports.ts'

/** Hex keys of 32 bytes each. Those of identities and of the vault belong to one campaign, and end with it. */
export type PlainKeys = { pepper: string; identity: string; answers: string }
export type SiteKeys = PlainKeys & {
  vault?: { campaign: string; keys: { id: string; from: number; key: string }[] }
}

export const newKeys = (): PlainKeys => ({
  pepper: randomBytes(32).toString('hex'),
  identity: randomBytes(32).toString('hex'),
  answers: randomBytes(32).toString('hex'),
})

export const newCampaign = (campaign: string): NonNullable<SiteKeys['vault']> => ({ campaign, keys: [] })

/** As `randomBytes`, fetched many at a time: to ask for each id alone is a twentieth of a check-in. */
function pooled(size: number): (count: number) => Buffer {
  let pool = Buffer.alloc(0)
  return count => {
    if (pool.length < count) pool = randomBytes(size)
    const taken = pool.subarray(0, count)
    pool = pool.subarray(count)
    return taken
  }
}
const random = pooled(4096)

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 32 letters: five bits of each byte. */
const letters = (count: number) => Array.from(random(count), byte => crockford[byte & 31]).join('')

/** All the same digit, a straight run up or down, or two or three digits repeated. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  const straight = [-1, 0, 1].some(step => steps.every(each => each === step))
  return straight || /^(..)\1\1$|^(...)\2$/.test(pin)
}

export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0')
    if (!isWeakPin(pin)) return pin
  }
}

/** A short id, for what need not be kept secret. */
export const newId = (): string => letters(10).toLowerCase()

const hash = promisify(argon2)
/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Reads each key when it is used: those of a campaign may be exchanged while the site runs. */
export function createSecrets(keys: Readonly<PlainKeys>): Secrets & { bodyDigest(body: string): string } {
  const pepper = Buffer.from(keys.pepper, 'hex')
  const tag = (pin: string, nonce: Buffer) =>
    hash('argon2id', { ...cost, message: pin, nonce, secret: pepper })

  return {
    token: () => random(24).toString('base64url'),
    code: () => letters(8),
    pin: newPin,
    id: newId,
    digest: text => createHash('sha256').update(text).digest('hex'),
    identity: (kind, value) => createHmac('sha256', keys.identity).update(`${kind}\n${value}`).digest('hex'),
    bodyDigest: body => createHmac('sha256', keys.answers).update(body).digest('base64url'),

    async hashPin(pin) {
      const nonce = randomBytes(16)
      return `${nonce.toString('base64url')}.${(await tag(pin, nonce)).toString('base64url')}`
    },

    async checkPin(pin, stored) {
      const [nonce = '', expected = ''] = stored.split('.')
      const found = await tag(pin, Buffer.from(nonce, 'base64url'))
      const wanted = Buffer.from(expected, 'base64url')
      return found.length === wanted.length && timingSafeEqual(found, wanted)
    },
  }
}
