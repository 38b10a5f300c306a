/**
 * One person's data as bytes that only their key opens: AES-256-GCM, bound to the row in which they lie, so that rows
 * cannot be exchanged. Used by the vault alone.
 *
 *   nonce (12 bytes, random) │ ciphertext of the JSON, padded to 64 bytes │ tag (16 bytes)
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Given } from '../app/ports.ts'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
/** So that the length does not tell a phone number from a passport. */
const block = 64

/** Which row of which ticket, under which key: the additional data that the tag vouches for. */
export type Row = { readonly of: string; readonly person: number; readonly key: string }

const nameOf = ({ of, person, key }: Row) => Buffer.from(JSON.stringify([of, person, key]))

export function seal(key: Buffer, row: Row, given: readonly Given[]): Buffer {
  const text = Buffer.from(JSON.stringify(given))
  const padded = Buffer.alloc(Math.ceil(text.length / block) * block, ' ')
  text.copy(padded)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength }).setAAD(nameOf(row))
  return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
}

/** Null if it was not sealed with this key for this row, or was changed since. */
export function unseal(key: Buffer, row: Row, sealed: Uint8Array): Given[] | null {
  const bytes = Buffer.from(sealed)
  const nonce = bytes.subarray(0, nonceLength)
  const end = bytes.length - tagLength
  if (end < nonceLength) return null
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
      .setAAD(nameOf(row))
      .setAuthTag(bytes.subarray(end))
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength, end)), decipher.final()])
    return JSON.parse(text.toString('utf8')) as Given[]
  } catch {
    return null
  }
}
